export function visit(name = 'Schedule', { clinic = 'Harbor', ...more } = {}) {
  fbq('track', name, { clinic, ...more })
}
export function all(first, ...others) {
  gtag('event', first, ...others)
}
export function forward() {
  return fbq.apply(this, arguments)
}
