const base = ["@nuxt/image"];

export default defineNuxtConfig({
  modules: [
    ...base,
    // expect: PW401
    "nuxt-gtag",
    // expect: PW401
    ["@nuxtjs/plausible", { domain: "" }],
  ],
});
