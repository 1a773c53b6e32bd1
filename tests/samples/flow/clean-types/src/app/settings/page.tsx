import { useEffect } from 'react'
import type { Region, Theme, Tracking } from '../../types/theme'
import { reportView } from '../../lib/views'

type Size = 'small' | 'large'

export default function Settings({ theme, region }: { theme: Theme; region: Region }) {
  const tracking: Tracking = useTracking()
  const size: Size = useSize()
  useEffect(() => {
    reportView('Settings', { theme, region, size })
    reportView('Tracking', tracking)
  }, [theme])
  return <h1>Settings</h1>
}
