export const page = (name: string) => fbq('track', name) // expect: meta-pixel/track
