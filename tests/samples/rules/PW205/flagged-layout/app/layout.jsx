'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { pageview } from '../lib/gtag'

export default function Layout({ children }) {
  const pathname = usePathname()
  useEffect(() => {
    pageview(pathname) // expect: PW205
  }, [pathname])
  return <html lang="en"><body>{children}</body></html>
}
