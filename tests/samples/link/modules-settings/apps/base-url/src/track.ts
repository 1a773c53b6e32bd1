export const track = (name: string, params: object) => fbq('track', name, params) // expect: meta-pixel/track
