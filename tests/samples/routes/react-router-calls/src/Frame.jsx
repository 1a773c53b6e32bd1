import { useEffect } from 'react'
import { Outlet, useLocation } from 'react-router-dom'
import { viewed } from './viewed'
import { handed } from './handed'

export function Frame() {
  const { pathname } = useLocation()
  useEffect(() => {
    if (pathname.startsWith('/portal')) return
    viewed()
    handed()
  }, [pathname])
  return <Outlet />
}
