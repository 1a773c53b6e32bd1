export const tell = (name) => fbq('track', name)
