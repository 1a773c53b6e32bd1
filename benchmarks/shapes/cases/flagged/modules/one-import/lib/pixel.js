export const lead = (details) => fbq('track', 'Lead', details)
export default function tell(name, details) {
  rdt('track', name, details)
}
