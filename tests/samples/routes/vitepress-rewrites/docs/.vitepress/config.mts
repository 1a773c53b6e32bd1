import { defineConfig } from "vitepress";

export default defineConfig({
  srcDir: "src",
  base: "/help/",
  cleanUrls: true,
  srcExclude: ["**/drafts/**", "notes.md"],
  locales: { root: { label: "English", lang: "en" }, es: { label: "Español", lang: "es" } },
  rewrites: {
    "pages/:page.md": ":page.md",
    "packages/:pkg/docs/:rest*": ":pkg/:rest*",
    "old-portal.md": "portal/sign-in.md",
  },
});
