export const lead = (name: string) => fbq('track', name) // expect: meta-pixel/track
