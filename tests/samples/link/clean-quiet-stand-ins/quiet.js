// Functions that do nothing, and names that only point elsewhere, set no pixel up.
window.fbq = () => {}
window.snaptr = window.snaptr || function () {}
const none = () => undefined
window.rdt = none
none('track', 'Lead')
const twq = window.twq || none
