import { usePathname } from 'next/navigation'
import { hasConsent } from '../lib/banner'

export default function Layout({ children }) {
  const pathname = usePathname()
  if (hasConsent('ads') && pathname.startsWith('/careers')) {
    fbq('init', '771204958836120')
  }
  return <html><body>{children}</body></html>
}
