import type { ReactNode } from 'react'

declare const fbq: (...args: unknown[]) => void

enum Events {
  Booked = 'Schedule',
}

export function Booked<T extends string>({ children, email }: { children: ReactNode; email: T }) {
  ;(window as any).fbq('track', 'Lead' as const) // expect: meta-pixel/track:Lead
  fbq('init', process.env.NEXT_PUBLIC_PIXEL!, { em: email }) // expect: meta-pixel/init sends email
  fbq('track', Events.Booked) // expect: meta-pixel/track
  return <b onClick={() => window.ttq!.track('Contact')}>{children}</b> // expect: tiktok-pixel/track:Contact
}
