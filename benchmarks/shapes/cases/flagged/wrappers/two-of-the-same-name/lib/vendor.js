export const track = (name) => fbq('track', name)
