export function asked(visitor) {
  fbq('track', visitor.known ? 'Contact' : 'Lead')
  const command = visitor.known ? 'trackCustom' : 'track'
  fbq(command, 'Directions')
  gtag('event', (visitor.known && 'returning') || 'new')
  const vendor = visitor.known ? window.snaptr : window.rdt
  vendor('track', 'Lead')
}
