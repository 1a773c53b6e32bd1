import { put } from './queue'

export function log(name, payload) {
  put(name, { ...payload, site: 'harbor' })
}
