interface Told {
  event: string
  props?: Record<string, unknown>
  person?: { email: string }
}

export function track({ event, props = {}, person }: Told) {
  ttq.track(event, props)
  if (person) ttq.identify({ email: person.email })
}

export function report(options: { name: string; data?: object }) {
  fbq('track', options.name, options.data)
}
