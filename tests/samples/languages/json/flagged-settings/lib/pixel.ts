export const lead = (email: string) => fbq('track', 'Lead', { email }) // expect: meta-pixel/track:Lead
