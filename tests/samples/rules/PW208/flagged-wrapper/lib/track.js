export function track(event, params) {
  window.fbq?.('trackCustom', event, params)
}
