window.advertise = window.fbq
window.site = window.site || {}
window.site.count = function () {
  window.gtag.apply(null, arguments)
}
