module.exports = {
  title: "Willow Health",
  baseUrl: "/",
  i18n: { defaultLocale: "en", locales: ["en", "es"] },
  presets: [
    ["classic", { docs: { routeBasePath: "guide" }, blog: false, theme: { customCss: "./x.css" } }],
  ],
  plugins: [
    [
      "@docusaurus/plugin-content-docs",
      { id: "patients", path: "patients", routeBasePath: "for-patients" },
    ],
    ["@docusaurus/plugin-content-pages", { id: "extra", path: "extra", routeBasePath: "/more" }],
  ],
};
