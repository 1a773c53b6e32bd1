import { hasConsent } from '../lib/banner'

export default function Layout({ children }) {
  if (hasConsent('ads')) {
    fbq('init', '771204958836120') // expect: PW301
    fbq('track', 'PageView')
  }
  return <html><body>{children}</body></html>
}
