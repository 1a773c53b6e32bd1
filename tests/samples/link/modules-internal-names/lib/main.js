export const page = (name) => fbq('track', name) // expect: meta-pixel/track
