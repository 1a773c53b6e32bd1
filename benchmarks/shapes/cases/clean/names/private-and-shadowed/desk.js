export class Desk {
  #fbq = (verb) => verb
  open() {
    return this.#fbq('track', 'Lead')
  }
}
export function preview(rows) {
  const window = { fbq: (verb, what) => rows.push([verb, what]), dataLayer: [] }
  window.fbq('track', 'Lead')
  window.dataLayer.push({ event: 'row' })
  return window
}
