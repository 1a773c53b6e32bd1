import { pixel } from "./site/ids";

const registry = { metaPixel: { id: pixel } }; // expect: meta-pixel/nuxt

export default defineNuxtConfig({
  modules: ["@nuxt/scripts"],
  scripts: {
    registry: {
      ...registry,
      tiktokPixel: process.env.PROD ? { id: "C4KQ7R2M9TB1HZ8V0X5L" } : false, // expect: tiktok-pixel/nuxt
      clarity: false,
      hotjar: { id: "" },
    },
    globals: {
      survey: "https://snap.licdn.com/li.lms-analytics/insight.min.js", // expect: linkedin-insight/load
    },
  },
});
