const name = 'fbq'
const pixel = window.fbq
const { fbq: renamed, ttq } = window

pixel('track', 'A') // expect: meta-pixel/track:A
renamed('track', 'B') // expect: meta-pixel/track:B
window[name]('track', 'C') // expect: meta-pixel/track:C
globalThis['fbq']('track', 'D') // expect: meta-pixel/track:D
self.window.fbq('track', 'E') // expect: meta-pixel/track:E
ttq.instance('CABCDEFGHIJ0123456789').track('F') // expect: tiktok-pixel/track:F
;(window.dataLayer = window.dataLayer || []).push({ event: 'g' }) // expect: google-tag-manager/push:g
window.parent.opener.fbq('track', 'H') // another window's: not ours to judge
