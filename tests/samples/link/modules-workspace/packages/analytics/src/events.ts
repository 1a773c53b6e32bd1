export const booked = (clinic: string) => fbq('track', 'Schedule', { content_name: clinic }) // expect: meta-pixel/track:Schedule
