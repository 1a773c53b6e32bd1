type Details = Record<string, string | undefined>

/** Tells the pixel what a visitor does, where there is one. */
export function tell(event: string, details: Details = {}) {
  const { fbq } = window as any
  fbq?.('trackCustom', event, details)
}
