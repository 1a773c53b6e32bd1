(function (window, document) {
  function Menu() {
    this.window = { fbq: console.info }
  }
  function open(page) {
    page.fbq('track', 'Lead')
  }
  function opened(fbq) {
    fbq('track', 'Lead')
  }
  document.addEventListener('click', function () {
    open({ fbq: console.info })
    opened(console.info)
    new Menu()
  })
})({ fbq: console.info }, document)
