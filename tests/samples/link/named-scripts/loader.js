export function init(hub, id) {
  const script = `https://js.hs-scripts.com/${hub}.js` // expect: hubspot/load
  loadScript('hub', script)

  var address = 'https://analytics.tiktok.com/i18n/pixel/events.js' // expect: tiktok-pixel/load
  var element = document.createElement('script')
  element.src = address + '?sdkid=' + id
}
