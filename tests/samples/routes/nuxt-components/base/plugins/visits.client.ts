export default defineNuxtPlugin(() => {
  if (!window.location.pathname.startsWith("/care/portal")) {
    fbq("init", "100000000000081");
  }
});
