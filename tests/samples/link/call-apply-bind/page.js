fbq.call(null, 'track', 'A') // expect: meta-pixel/track:A
window.fbq.apply(window, ['track', 'B']) // expect: meta-pixel/track:B
const track = ttq.track.bind(ttq)
track('C') // expect: tiktok-pixel/track:C
function send() {
  fbq.apply(null, arguments) // expect: meta-pixel/track
}
send('track', 'D') // expect: meta-pixel/track:D
;(0, window.fbq)('track', 'E') // expect: meta-pixel/track:E
Function.prototype.call.call(other, 'track', 'F')
