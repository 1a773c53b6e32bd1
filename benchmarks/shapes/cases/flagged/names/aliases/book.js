const pixel = window.fbq
pixel('track', 'Lead')

let tag
tag = window.pintrk
tag('track', 'signup')

const queue = (window.dataLayer = window.dataLayer || [])
queue.push({ event: 'booked' })

const tiktok = window.ttq
const { track } = tiktok
track('Contact')
