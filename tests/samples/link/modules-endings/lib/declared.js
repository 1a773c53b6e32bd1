export const lead = (name) => fbq('track', name) // expect: meta-pixel/track
