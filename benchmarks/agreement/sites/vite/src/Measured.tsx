import { useEffect } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { start, viewed } from './lib/analytics'

/** The frame of all pages but the privacy notice. */
export function Measured() {
  const location = useLocation()
  useEffect(() => {
    if (location.pathname.startsWith('/portal')) return
    start()
    viewed()
  }, [location.pathname])
  return (
    <main>
      <Outlet />
    </main>
  )
}
