export const PREFIX = 'Booked'
export const EVENTS = { booked: `${PREFIX} a visit`, lead: 'Lead' } as const
