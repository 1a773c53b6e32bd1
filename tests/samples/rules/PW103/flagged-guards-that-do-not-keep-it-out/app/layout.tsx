'use client'
import { usePathname } from 'next/navigation'
import { hasConsent } from './consent'

export default function Layout({ children }) {
  const pathname = usePathname()
  if (hasConsent('marketing') && process.env.NODE_ENV === 'production') {
    fbq('init', '1592118847501145') // expect: PW103
  }
  if (pathname.startsWith('/portal')) {
    ttq.page() // expect: PW103
  }
  if (pathname === '/careers' || visits > 3) gtag('event', 'view') // expect: PW103
  return <body>{children}</body>
}
