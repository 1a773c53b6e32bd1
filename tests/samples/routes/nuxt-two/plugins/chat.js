export default ({ app }) => {
  app.router.afterEach((to) => {
    if (['/book', '/treatments'].some((one) => to.path.startsWith(one))) return
    fbq('track', 'PageView')
  })
}
