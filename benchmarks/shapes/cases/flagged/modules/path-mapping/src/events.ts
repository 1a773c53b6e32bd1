export const BOOKED = 'Schedule'
