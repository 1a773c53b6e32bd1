'use client'

import { tell } from '../lib/tell'

export function TrackedButton({ event, details, children }) {
  return (
    <button type="button" onClick={() => tell(event, details)}>
      {children}
    </button>
  )
}
