import { useEffect } from 'react'
import { useAnalytics, usePixel } from './analytics'

export default function Page({ patient }) {
  const { track } = useAnalytics()
  const { identify } = usePixel()
  useEffect(() => {
    track('Schedule', { content_name: patient.condition }) // expect: meta-pixel/track:Schedule sends condition
  }, [track])
  return <button onClick={() => identify(patient.email)}>Go</button> // expect: tiktok-pixel/identify sends email
}
