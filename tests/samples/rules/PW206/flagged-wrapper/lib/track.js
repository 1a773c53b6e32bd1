export const answered = (answer) => fbq('trackCustom', 'Answered', { answer });
