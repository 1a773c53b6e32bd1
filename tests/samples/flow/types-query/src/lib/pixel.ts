export function send(name: string, details: unknown) {
  window.fbq('trackCustom', name, details)
}
