export const report = (name: string) => fbq('track', name) // expect: meta-pixel/track
