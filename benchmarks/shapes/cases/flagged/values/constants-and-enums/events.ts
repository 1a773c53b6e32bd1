export enum MetaEvent {
  Booked = 'Schedule',
  Asked = 'Contact',
}
export const COMMAND = { one: 'track', custom: 'trackCustom' } as const
export const SNAP = Object.freeze({ booked: 'RESERVE' })
export class Names {
  static readonly searched = 'Search'
}
