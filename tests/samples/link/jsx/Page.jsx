import Script from 'next/script'
import { Helmet } from 'react-helmet'
import { GoogleAnalytics } from '@next/third-parties/google'
import { Tracked } from './Tracked'

export function Page() {
  return (
    <>
      <Script src="https://connect.facebook.net/en_US/fbevents.js" /> {/* expect: meta-pixel/load */}
      <Helmet>
        <script src="https://analytics.tiktok.com/i18n/pixel/events.js" /> {/* expect: tiktok-pixel/load */}
      </Helmet>
      <GoogleAnalytics gaId="G-4K2M8N1P0Q" /> {/* expect: google-analytics/component */}
      <script dangerouslySetInnerHTML={{ __html: `fbq('init', '284519960312745')` }} /> {/* expect: meta-pixel/init */}
      <Tracked name="Schedule">Book</Tracked> {/* expect: meta-pixel/track:Schedule */}
    </>
  )
}
