import mitt from 'mitt'

export const bus = mitt()

bus.on('booked', (what) => {
  fbq('track', 'Schedule', { content_name: what }) // expect: meta-pixel/track:Schedule
})
bus.on('left', () => fbq('track', 'Left')) // expect: meta-pixel/track:Left
