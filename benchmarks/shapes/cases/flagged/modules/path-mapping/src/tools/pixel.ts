export const tell = (name: string) => window.fbq('track', name)
