const vendors = {
  meta: (name, details) => fbq('track', name, details),
  snap: (name, details) => snaptr('track', name, details),
}

export function tell(vendor, name, details) {
  const send = vendors[vendor]
  if (send) send(name, details)
}

export function each(name) {
  for (const send of Object.values(vendors)) send(name)
}
