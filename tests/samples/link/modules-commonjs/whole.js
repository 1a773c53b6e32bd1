module.exports = function track(name, params) {
  fbq('track', name, params) // expect: meta-pixel/track
}
