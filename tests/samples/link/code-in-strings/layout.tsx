import Script from 'next/script'
import { Helmet } from 'react-helmet'
import { PIXEL } from './config'

const snippet = `
  fbq('init', '${PIXEL}', { em: '${session.email}' }); // expect: meta-pixel/init sends email
`

export default function Layout({ event }) {
  return (
    <>
      <Script id="pixel" strategy="afterInteractive">
        {`
          !function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.queue.push(arguments)}; // expect: meta-pixel/base-code
          n.queue=[];t=b.createElement(e);t.src=v;s=b.getElementsByTagName(e)[0];
          s.parentNode.insertBefore(t,s)}(window,document,'script',
          'https://connect.facebook.net/en_US/fbevents.js'); // expect: meta-pixel/load
          fbq('track', '${event}'); // expect: meta-pixel/track
        `}
      </Script>
      <script dangerouslySetInnerHTML={{ __html: snippet }} />
      <noscript dangerouslySetInnerHTML={{ __html: `<img src="https://www.facebook.com/tr?id=${PIXEL}&ev=PageView">` }} />{/* expect: meta-pixel/beacon:PageView */}
      <Helmet>
        <script>{`ttq.track('Contact')`}</script>{/* expect: tiktok-pixel/track:Contact */}
      </Helmet>
    </>
  )
}
