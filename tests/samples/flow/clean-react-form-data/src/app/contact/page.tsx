'use client'

import { useTracking } from '../../hooks/useTracking'

export default function Contact() {
  const { step } = useTracking()
  const send = (event) => {
    event.preventDefault()
    const entries = Object.fromEntries(new FormData(event.currentTarget))
    step('colour', entries.colour)
    step('language', event.target.elements.language.value)
  }
  return (
    <form onSubmit={send}>
      <input name="street" placeholder="Street address" />
      <input name="mail" placeholder="E-mail" />
      <input name="colour" />
      <input name="language" />
    </form>
  )
}
