import Script from 'next/script'

export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
      <Script src="https://connect.facebook.net/en_US/fbevents.js" strategy="afterInteractive" />
      <Script id="pixel">
        {`
          fbq('init', '739215804416253');
          fbq('track', 'PageView');
        `}
      </Script>
      <Script id="tag" strategy="lazyOnload">{`gtag('config', '${process.env.NEXT_PUBLIC_GA}')`}</Script>
    </html>
  )
}
