'use client'

import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Book() {
  const [entry, setEntry] = useState('')
  const { booked } = useTracking()

  const submit = () => booked('done', entry)

  return (
    <form onSubmit={submit}>
      <label htmlFor="born">Date of birth</label>
      <input id="born" type="date" value={entry} onChange={(event) => setEntry(event.target.value)} />
      <button>Request a visit</button>
    </form>
  )
}
