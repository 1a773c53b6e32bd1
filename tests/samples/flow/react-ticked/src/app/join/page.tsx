'use client'

import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Join() {
  const [ticked, setTicked] = useState(false)
  const { step } = useTracking()
  return (
    <form onSubmit={() => step('ticked', ticked)}>
      <label>
        <input type="checkbox" name="first" onChange={(event) => setTicked(event.target.checked)} />
        Diabetes
      </label>
    </form>
  )
}
