'use client'
import { track } from '../../lib/track'

export default function Page() {
  return <button onClick={() => track('CareersOpened')}>Open positions</button>
}
