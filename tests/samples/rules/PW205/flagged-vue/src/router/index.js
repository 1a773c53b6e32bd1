import { createRouter, createWebHistory } from 'vue-router'
import Results from '../views/Results.vue'
import Careers from '../views/Careers.vue'

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/portal/results', component: Results },
    { path: '/careers', component: Careers },
  ],
})

router.afterEach((to) => {
  gtag('event', 'page_view', { page_path: to.fullPath }) // expect: PW205
})

export default router
