module.exports = function track(name) {
  fbq('track', name) // expect: meta-pixel/track
}
module.exports.visit = (name) => fbq('track', 'Schedule', { name }) // expect: meta-pixel/track:Schedule
