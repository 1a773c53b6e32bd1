export function measured(router) {
  router.afterEach((to, from) => {
    if (to.fullPath.includes("/portal")) return;
    fbq("track", "PageView");
  });
}
