export function adBlockerIsOn() {
  if (typeof window.fbq === 'undefined') return true
  if (!window.ttq || !('rdt' in window)) return true
  return Boolean(window.gtag) && typeof snaptr !== 'function'
}
export function clear() {
  delete window.fbq
  window.ttq = undefined
  window.gtag = null
}
