import { defineConfig } from "astro/config";

export default defineConfig({
  base: "/care",
  trailingSlash: "always",
  i18n: { defaultLocale: "en", locales: ["en", "es"] },
  redirects: { "/bills": "/billing", "/old/[slug]": "/treatments/[slug]" },
});
