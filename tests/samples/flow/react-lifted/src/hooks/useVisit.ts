import { useState } from 'react'

export function useVisit() {
  const [contact, setContact] = useState('')
  return { contact, setContact }
}
