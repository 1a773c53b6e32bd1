export const visit = (name: string) => fbq('track', 'Schedule', { content_name: name }) // expect: meta-pixel/track:Schedule
