import { useState } from 'react'
import { track } from '../lib/analytics'

export default function Book() {
  const [reason, setReason] = useState('')
  const ask = () => track('BookingRequested', { reason })
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h1>Book an appointment</h1>
      <input value={reason} onChange={(event) => setReason(event.target.value)} />
      <button type="button" onClick={ask}>
        Ask for a time
      </button>
    </form>
  )
}
