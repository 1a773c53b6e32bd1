'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { useArrival } from '../../hooks/useArrival'

export default function Thanks() {
  const parameters = useSearchParams()
  const { arrived } = useArrival()

  useEffect(() => {
    arrived(parameters.get('lang'))
  }, [parameters])

  return <h1>Thank you</h1>
}
