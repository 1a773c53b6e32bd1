export const pixel = {
  lead(details) {
    fbq('track', 'Lead', { ...details, currency: 'USD' });
  },
};
