// A name that is taken away again, or that is somebody else's, sets nothing up.
window.fbq = undefined
window.ttq = null
const widgets = {}
widgets.snaptr = function () {}
export function clear(frame, settings) {
  frame.twq = settings.twq
  frame.rdt = null
}
clear(window, {})
(function (store) {
  store._fbq = function () {}
})(widgets)
