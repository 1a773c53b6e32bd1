import { GoogleAnalytics, GoogleTagManager } from '@next/third-parties/google'

export default function Layout({ children }) {
  return (
    <html lang="en">
      <GoogleTagManager gtmId="GTM-P4X7RB2" />
      <body>{children}</body>
      <GoogleAnalytics gaId="G-7H2QX9LBW4" />
    </html>
  )
}
