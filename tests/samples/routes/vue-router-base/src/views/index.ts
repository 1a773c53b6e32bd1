export { default as HomePage } from "./HomePage.vue";
export { default as OffersPage } from "./OffersPage.vue";
export { default as VisitsPage } from "./VisitsPage.vue";
