export function tell(event, details = {}) {
  window.fbq('trackCustom', event, details)
}
