'use client'

import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Intake() {
  const [answers, setAnswers] = useState({ size: '', phone: '' })
  const { step } = useTracking()

  const handleChange = (event) => {
    const { name, value } = event.target
    setAnswers((before) => ({ ...before, [name]: value }))
  }

  return (
    <form onSubmit={() => step('phone', answers.phone)}>
      <input name="size" placeholder="Shirt size" onChange={handleChange} />
      <input name="phone" placeholder="Mobile number" onChange={handleChange} />
      <button type="button" onClick={() => step('size', answers.size)}>Keep</button>
    </form>
  )
}
