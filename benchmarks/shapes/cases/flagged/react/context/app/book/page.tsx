'use client'
import { useTell } from '../../lib/AnalyticsContext'

export default function Book() {
  const { tell } = useTell()
  return <a href="/thanks" onClick={() => tell('RESERVE', { item_category: 'ultrasound' })}>Book</a>
}
