export default (name: string) => fbq('track', name) // expect: meta-pixel/track
