import { EventEmitter } from 'events'

export const bus = new EventEmitter()
bus.on('Lead', (visit) => console.info('lead', visit))
bus.emit('Lead', { reason: 'Migraine' })
bus.emit('track', 'Schedule')
