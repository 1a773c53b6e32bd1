import { draw } from './draw.js'

const dataLayer = []
const gtag = (kind, value) => draw(kind, value)
let snaptr = draw

export function show(map) {
  dataLayer.push({ event: 'layer', map })
  gtag('event', 'shown')
  snaptr('track', map.name)
  for (const twq of [draw]) twq('config', map.id)
}
