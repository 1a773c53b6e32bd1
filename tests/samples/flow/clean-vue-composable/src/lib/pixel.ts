export function send(event: string, parameters: Record<string, unknown>) {
  window.fbq('trackCustom', event, parameters)
}
