'use client'
import { sendGAEvent, sendGTMEvent } from '@next/third-parties/google'

export default function Book() {
  const tell = () => sendGTMEvent({ event: 'booked', clinic: 'Oncology' })
  return (
    <>
      <button onClick={tell}>Book</button>
      <button onClick={() => sendGAEvent('event', 'asked', { value: 'Oncology' })}>Ask</button>
    </>
  )
}
