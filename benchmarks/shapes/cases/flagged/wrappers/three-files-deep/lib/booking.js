import { log } from './events'

export function booked(specialty) {
  log('Schedule', { content_category: specialty })
}
