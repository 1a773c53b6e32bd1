'use client'

import { useActionState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Records() {
  const { step } = useTracking()
  async function ask(data: FormData) {
    step('asked', data.get('copies'))
  }
  const [answer, check] = useActionState(async (before, data: FormData) => step('checked', data.get('paper')), null)
  return (
    <main>
      <form action={ask}>
        <input name="mrn" aria-label="Medical record number" />
        <input name="copies" type="number" />
      </form>
      <form action={check}>
        <select name="paper" aria-label="Paper size" />
      </form>
    </main>
  )
}
