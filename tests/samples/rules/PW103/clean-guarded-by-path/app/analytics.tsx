'use client'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

export function Analytics() {
  const pathname = usePathname()
  useEffect(() => {
    if (pathname.startsWith('/portal')) return
    fbq('init', '1592118847501145')
    fbq('track', 'PageView')
  }, [pathname])
  if (!['/portal', '/login'].includes(pathname)) {
    ttq.page()
  }
  window.location.pathname.indexOf('/portal') === -1 && gtag('event', 'view')
  return null
}
