export const shown = (details) => fbq('trackCustom', 'Shown', details);
