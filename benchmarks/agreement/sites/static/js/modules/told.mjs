const rdt = (window.rdt = window.rdt || function () { window.rdt.callQueue.push(arguments) })
rdt.callQueue = rdt.callQueue || []

const tag = document.createElement('script')
Object.assign(tag, { async: true, src: 'https://www.redditstatic.com/ads/pixel.js' })
document.head.append(tag)
rdt('init', 't2_harbor')
rdt('track', 'PageVisit')

export const asked = (details) => rdt('track', 'Lead', details)
