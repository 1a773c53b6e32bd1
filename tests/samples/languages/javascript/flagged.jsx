import Script from 'next/script'

export default function Book({ patient }) {
  const onSubmit = () => {
    window.fbq?.('track', 'Schedule') // expect: meta-pixel/track:Schedule
  }
  return (
    <form onSubmit={onSubmit} onReset={() => ttq.track('Contact')}>{/* expect: tiktok-pixel/track:Contact */}
      <Script src="https://connect.facebook.net/en_US/fbevents.js" />{/* expect: meta-pixel/load */}
      <img alt="" src={`https://www.facebook.com/tr?id=1592118847501145&ev=Lead`} />{/* expect: meta-pixel/beacon:Lead */}
    </form>
  )
}
