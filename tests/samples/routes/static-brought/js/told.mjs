export const asked = (topic) => fbq('trackCustom', 'Asked', { topic })
