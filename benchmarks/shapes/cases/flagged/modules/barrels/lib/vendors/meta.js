export function schedule(clinic) {
  fbq('track', 'Schedule', { content_name: clinic })
}
export default (name) => fbq('trackCustom', name)
