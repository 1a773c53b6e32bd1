export const lead = (key) => fbq('track', 'Lead', { key });
