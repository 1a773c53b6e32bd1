'use client'

import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Settings() {
  const [theme, setTheme] = useState('light')
  const [quantity, setQuantity] = useState(1)
  const { changed } = useTracking()

  const save = () => changed('theme', theme)

  return (
    <form onSubmit={save}>
      <label htmlFor="theme">Theme</label>
      <select id="theme" value={theme} onChange={(event) => setTheme(event.target.value)} />
      <label>
        How many cards a page
        <input type="number" name="quantity" onChange={(event) => setQuantity(event.target.value)} />
      </label>
      <button type="button" onClick={() => changed('quantity', quantity)}>Keep</button>
    </form>
  )
}
