export function told() {
  fbq('track', 'Schedule')
}
