import { bus } from '../lib/bus'

bus.emit('booked', { reason: 'Chemotherapy' })
bus.emit('asked', 'Hair loss')
