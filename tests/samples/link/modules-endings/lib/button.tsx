export const click = (name: string) => fbq('track', name) // expect: meta-pixel/track
