// A door of the site's own: what it does counts, not what it is called.
window.analytics = {
  track(name) {
    fbq('track', name) // expect: meta-pixel/track
  },
}

// These keep what they are given until the vendor's own function is there: stubs.
function gtag() {
  dataLayer.push(arguments)
}
window.snaptr = window.snaptr || function () { window.snaptr.queue.push(arguments) } // expect: snapchat-pixel/base-code
window.ttq = window.ttq || []

// Stand-ins for a preview say nothing of what runs in front of patients.
window.pintrk = function () {}
window.rdt = function (name) {
  console.log(name)
}
