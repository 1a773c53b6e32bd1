declare global {
  interface Window {
    fbq: (command: 'init' | 'track', event: string) => void
  }
}

declare function fbq(command: string, event: string): void

type Track = typeof fbq
export interface Pixel {
  ttq: { track(event: string): void }
}

export const names: Record<string, Track | null> = { fbq: null }
