'use client'

import Script from 'next/script'
import { useEffect } from 'react'

export function Seen({ name }) {
  useEffect(() => {
    window.dataLayer = window.dataLayer || []
    window.dataLayer.push({ event: 'doctor_seen', doctor: name })
  }, [name])
  return <Script src="https://www.googletagmanager.com/gtm.js?id=GTM-HARBOR1" />
}
