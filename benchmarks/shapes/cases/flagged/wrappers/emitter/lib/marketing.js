import { bus } from './bus'

bus.on('booked', (visit) => fbq('track', 'Schedule', { content_name: visit.reason }))
bus.once('asked', function (topic) {
  ttq.track('Contact', { content_name: topic })
})
