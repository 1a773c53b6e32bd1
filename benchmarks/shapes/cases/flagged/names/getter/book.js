import { vendors } from './lib/vendors'

vendors.pixel('track', 'Lead')
vendors.queue.push({ event: 'booked' })
