export function Pixel({ id, event = 'PageView' }) {
  fbq('init', id)
  fbq('track', event)
  return null
}
