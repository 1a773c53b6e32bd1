export const count = (name: string) => fbq('track', name) // expect: meta-pixel/track
