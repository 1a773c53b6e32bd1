import Script from 'next/script'

export default function Layout({ children }) {
  return (
    <html>
      <body>
        {/* expect: PW501 */}
        <Script src="https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=CHARBORSTREET0CLINIC" />
        {children}
      </body>
    </html>
  )
}
