export const EVENTS = { booked: 'Schedule' }
