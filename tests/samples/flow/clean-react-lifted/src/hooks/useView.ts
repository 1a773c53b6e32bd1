import { useState } from 'react'

export function useView() {
  const [layout, setLayout] = useState('list')
  return { layout, setLayout }
}
