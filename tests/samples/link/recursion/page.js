const a = (name) => b(name) // expect: meta-pixel/track
const b = (name) => (name ? a(name) : fbq('track', name)) // expect: meta-pixel/track, meta-pixel/track
function c(name, n = 3) {
  if (n) c(name + 'x', n - 1) // expect: meta-pixel/track
  fbq('track', name) // expect: meta-pixel/track
}
let x = y
let y = x
x('track')
c('Lead') // expect: meta-pixel/track:Lead, meta-pixel/track:Leadx
a('Search') // expect: meta-pixel/track:Search
