export const LEAD = 'Lead'
export enum Kind { Visit = 'Schedule' }
