import { GoogleTagManager } from '@next/third-parties/google'

export default function Layout({ children }) {
  return (
    <html>
      <body>{children}</body>
      {/* expect: PW104 */}
      <GoogleTagManager gtmId="GTM-K4T9WQX" />
    </html>
  )
}
