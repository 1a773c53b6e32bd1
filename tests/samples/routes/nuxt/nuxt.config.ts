export default defineNuxtConfig({ app: { baseURL: '/care/' } })
