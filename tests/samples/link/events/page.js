import { bus } from './bus'

bus.emit('booked', 'Check-up') // expect: meta-pixel/track:Schedule
bus.emit('other', 'Check-up')
bus.emit('left')
