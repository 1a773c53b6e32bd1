export const handed = () => fbq('track', 'Contact')
