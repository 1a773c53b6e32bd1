import { retry } from './b'

export function tell(name, left = 3) {
  if (!window.fbq) return retry(name, left)
  window.fbq('track', name)
}
