'use client'

import { useRef } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Book() {
  const box = useRef(null)
  const { step } = useTracking()
  const leave = () => step('left', box.current.value.length)
  return (
    <section onMouseLeave={leave}>
      <label htmlFor="number">Phone number</label>
      <input id="number" ref={box} />
    </section>
  )
}
