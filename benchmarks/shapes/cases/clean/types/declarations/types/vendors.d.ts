declare function fbq(command: 'track' | 'init', name: string, details?: object): void
declare const ttq: { track(name: string): void; identify(person: { email: string }): void }
declare global {
  interface Window {
    fbq?: (...all: unknown[]) => void
    dataLayer: { push(entry: object): number }
    gtag: (command: 'event' | 'config', ...all: unknown[]) => void
  }
}
export {}
