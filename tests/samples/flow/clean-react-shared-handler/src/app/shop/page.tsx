'use client'

import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Shop() {
  const [order, setOrder] = useState({ size: '', email: '' })
  const { step } = useTracking()

  const handleChange = (event) => {
    const { name, value } = event.target
    setOrder((before) => ({ ...before, [name]: value }))
  }

  return (
    <form onSubmit={() => step('size', order.size)}>
      <input name="size" placeholder="Shirt size" onChange={handleChange} />
      <input name="email" placeholder="E-mail" onChange={handleChange} onFocus={(event) => step('at', event.target.name)} />
    </form>
  )
}
