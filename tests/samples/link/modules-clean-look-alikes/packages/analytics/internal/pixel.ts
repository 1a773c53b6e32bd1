export const hidden = (name: string) => fbq('track', name) // expect: meta-pixel/track
