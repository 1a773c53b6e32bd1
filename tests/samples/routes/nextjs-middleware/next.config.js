module.exports = { i18n: { locales: ["en", "fr"], defaultLocale: "en" } };
