export const desk = {
  queue: { fbq: (verb, what) => [verb, what] },
  ttq: { track: (what) => what },
  layers: { dataLayer: [] },
}
