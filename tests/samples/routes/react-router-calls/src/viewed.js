export const viewed = () => fbq('track', 'PageView')
