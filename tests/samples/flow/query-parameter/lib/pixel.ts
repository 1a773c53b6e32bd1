export function pixel(name: string, details: object) {
  window.fbq('trackCustom', name, details)
}
