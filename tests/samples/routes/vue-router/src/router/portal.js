import Frame from "../views/PortalFrame.vue";

export default [
  {
    path: "/portal",
    component: Frame,
    children: [
      { path: "", component: () => import("../views/Visits.vue") },
      {
        path: "results",
        components: {
          default: () => import("../views/Results.vue"),
          aside: () => import("../views/Aside.vue"),
        },
      },
    ],
  },
];
