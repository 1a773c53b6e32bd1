import { createRouter, createWebHistory } from "vue-router";
import Home from "../views/Home.vue";
import portal from "./portal";

const Doctors = () => import("../views/Doctors.vue");

export default createRouter({
  history: createWebHistory("/smile/"),
  routes: [
    { path: "/", name: "home", component: Home, alias: "/home" },
    { path: "/doctors/:id", component: Doctors },
    { path: "/dentists", redirect: "/doctors" },
    ...portal,
    { path: "/:rest(.*)*", component: () => import("../views/Missing.vue") },
  ],
});
