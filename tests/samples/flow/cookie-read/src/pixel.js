export const tell = (id) => fbq('trackCustom', 'Returned', { id });
