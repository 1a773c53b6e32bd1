import { createApp } from "vue";
import App from "./App.vue";
import { left } from "./left";
import { measured } from "./measure";
import router from "./router";

measured(router);
left(router);
createApp(App).use(router).mount("#app");
