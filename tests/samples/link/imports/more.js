export default function unused() {}
export const visit = (name) => fbq('track', 'Schedule', { content_name: name }) // expect: meta-pixel/track:Schedule
