import { useEffect } from 'react'

export default function Shell({ children }) {
  useEffect(() => {
    if (window.location.pathname.startsWith('/portal')) return
    fbq('track', 'PageView')
  }, [])
  return <main>{children}</main>
}
