'use client'

import { useActionState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Records() {
  const { step } = useTracking()
  async function ask(data: FormData) {
    step('asked', data.get('mrn'))
  }
  const [answer, check] = useActionState(async (before, data: FormData) => step('checked', data.get('born')), null)
  return (
    <main>
      <form action={ask}>
        <input name="mrn" aria-label="Medical record number" />
      </form>
      <form action={check}>
        <input name="born" type="date" aria-label="Date of birth" />
      </form>
    </main>
  )
}
