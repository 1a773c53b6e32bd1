import { useEffect } from 'react'

export function usePageView(pathname) {
  useEffect(() => {
    gtag('event', 'page_view', { page_path: pathname })
    return () => window.ttq?.page()
  }, [pathname])
}
