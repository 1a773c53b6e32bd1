export interface Vendors {
  fbq(command: 'track', event: 'Lead' | 'Contact'): void
  ttq: { track(event: string): void }
  rdt: <T extends 'track'>(command: T, event: string) => void
}
export abstract class Vendor implements Pick<Vendors, 'fbq'> {
  abstract fbq(command: 'track', event: 'Lead' | 'Contact'): void
}
