import { useCallback, useMemo } from 'react'

export function useAnalytics() {
  const track = useCallback((name, details) => {
    window.fbq?.('track', name, details)
  }, [])
  const identify = (email) => ttq.identify({ email })
  return useMemo(() => ({ track, identify }), [track])
}
