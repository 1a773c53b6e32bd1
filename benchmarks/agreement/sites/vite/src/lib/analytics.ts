import { fbq } from './fbq'

const PIXEL = '284519960312745'
let started = false

export function start() {
  if (started) return
  started = true
  fbq('init', PIXEL)
}

export const viewed = () => fbq('track', 'PageView')

export function track(event: string, details?: Record<string, string>) {
  fbq('trackCustom', event, details)
}

/** Kept for the old pharmacy page, which is gone. */
export function trackRefill(drug: string) {
  fbq('trackCustom', 'RefillAsked', { drug })
}
