'use client'

import { useReducer } from 'react'
import { useTracking } from '../../hooks/useTracking'
import { intake } from '../../state/intake'

export default function Intake() {
  const [answers, dispatch] = useReducer(intake, {})
  const { step } = useTracking()
  return (
    <form onSubmit={() => step('done', answers.ssn)}>
      <label>
        Social security number
        <input onChange={(event) => dispatch({ type: 'answered', field: 'ssn', value: event.target.value })} />
      </label>
    </form>
  )
}
