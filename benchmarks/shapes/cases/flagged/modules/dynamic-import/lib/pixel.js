export function lead(details) {
  fbq('track', 'Lead', details)
}
