advertise('track', 'Schedule')
site.count('event', 'booking_done', { step: 4 })
