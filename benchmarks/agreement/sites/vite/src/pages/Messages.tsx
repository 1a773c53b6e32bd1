import { useEffect } from 'react'

declare global {
  interface Window {
    dataLayer?: object[]
  }
}

export default function Messages() {
  useEffect(() => {
    window.dataLayer = window.dataLayer || []
    window.dataLayer.push({ event: 'messages_opened', area: 'portal' })
  }, [])
  const send = () => window.dataLayer?.push({ event: 'message_sent', to: 'cardiology' })
  return (
    <>
      <h1>Messages</h1>
      <button type="button" onClick={send}>
        Send
      </button>
    </>
  )
}
