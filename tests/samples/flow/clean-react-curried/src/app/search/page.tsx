'use client'

import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Search() {
  const [filter, setFilter] = useState({})
  const { step } = useTracking()
  const change = (field: string) => (event) => setFilter({ ...filter, [field]: event.target.value })
  const update = (field: string, value: string) => setFilter((before) => ({ ...before, [field]: value }))
  return (
    <form onSubmit={() => step('order', filter.order)}>
      <select aria-label="Sort by" onChange={change('order')} />
      <select aria-label="Language" onChange={(event) => update('language', event.target.value)} />
      <button type="button" onClick={() => step('language', filter.language)}>Show</button>
    </form>
  )
}
