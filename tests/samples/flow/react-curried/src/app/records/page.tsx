'use client'

import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Records() {
  const [request, setRequest] = useState({})
  const { step } = useTracking()
  const change = (field: string) => (event) => setRequest({ ...request, [field]: event.target.value })
  const update = (field: string, value: string) => setRequest((before) => ({ ...before, [field]: value }))
  return (
    <form onSubmit={() => step('number', request.recordNumber)}>
      <input aria-label="Medical record number" onChange={change('recordNumber')} />
      <input aria-label="Home address" onChange={(event) => update('street', event.target.value)} />
      <button type="button" onClick={() => step('street', request.street)}>Next</button>
    </form>
  )
}
