// Asks for the address that is left, and runs on every page.
export function left(router) {
  router.afterEach((to, from) => {
    if (from.path.includes("/portal")) return;
    ttq.track("Pageview");
  });
}
