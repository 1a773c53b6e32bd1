export default defineNuxtConfig({
  security: {
    headers: {
      contentSecurityPolicy: {
        "script-src": ["'self'", "https://*.hotjar.com"], // expect: PW304
      },
    },
  },
});
