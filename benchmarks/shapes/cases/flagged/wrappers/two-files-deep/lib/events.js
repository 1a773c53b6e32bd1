import { send } from './send'

export const start = (id, person) => send('init', id, person)
export const event = (name, details = {}) => send('track', name, details)
