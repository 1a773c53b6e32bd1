'use client'

import { useEffect } from 'react'

export default function Labs() {
  useEffect(() => {
    window._paq = window._paq || []
    window._paq.push(['setSiteId', '4'])
    window._paq.push(['trackPageView'])
  }, [])
  const shared = () => window._paq.push(['trackEvent', 'Labs', 'Share', 'lipid-panel'])
  return (
    <main>
      <h1>Your labs</h1>
      <button type="button" onClick={shared}>
        Share
      </button>
    </main>
  )
}
