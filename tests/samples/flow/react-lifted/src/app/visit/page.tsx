'use client'

import { ContactStep } from '../../components/ContactStep'
import { useTracking } from '../../hooks/useTracking'
import { useVisit } from '../../hooks/useVisit'

export default function Visit() {
  const { contact, setContact } = useVisit()
  const { step } = useTracking()
  return (
    <main>
      <ContactStep onNext={setContact} />
      <button onClick={() => step('contact', contact)}>Go on</button>
    </main>
  )
}
