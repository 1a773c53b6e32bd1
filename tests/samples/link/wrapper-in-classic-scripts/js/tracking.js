var EVENTS = { visit: 'Schedule' }

function trackEvent(name, params) {
  fbq('track', name, params) // expect: meta-pixel/track
}

window.trackVisit = function (what) {
  trackEvent(EVENTS.visit, { content_name: what }) // expect: meta-pixel/track:Schedule
}
