export const track = (name: string) => fbq('track', name) // expect: meta-pixel/track
