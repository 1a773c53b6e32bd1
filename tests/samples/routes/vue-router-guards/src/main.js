import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './App.vue'
import HomePage from './views/HomePage.vue'
import PayPage from './views/PayPage.vue'
import VisitsPage from './views/VisitsPage.vue'

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomePage },
    { path: '/pay', component: PayPage },
    { path: '/portal/visits', component: VisitsPage },
  ],
})

createApp(App).use(router).mount('#app')
