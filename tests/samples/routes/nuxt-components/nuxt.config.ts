export default defineNuxtConfig({
  extends: ["./base"],
  app: { baseURL: "/care/" },
  hooks: {
    "pages:extend"(pages) {
      pages.push({ name: "refill", path: "/refill", file: "~/screens/refill.vue" });
    },
  },
});
