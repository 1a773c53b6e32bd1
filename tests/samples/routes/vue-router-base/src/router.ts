import Vue from "vue";
import VueRouter, { RouteConfig } from "vue-router";
import { HomePage, VisitsPage } from "@/views";
import PortalLayout from "@/layouts/PortalLayout.vue";

Vue.use(VueRouter);

const routes: Array<RouteConfig> = [
  { path: "/", component: HomePage },
  {
    path: "/portal",
    component: PortalLayout,
    children: [
      { path: "visits", component: VisitsPage },
      { path: "*", redirect: "visits" },
    ],
  },
];

const router = new VueRouter({ mode: "history", base: "/rowan/", routes });

router.afterEach(() => {
  if (!window.location.pathname.startsWith("/rowan/portal")) {
    fbq("track", "PageView");
  }
});

export default router;
