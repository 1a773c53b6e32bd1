export default defineNuxtPlugin(() => {
  fbq("init", "100000000000081");
});
