'use client'

import { useReducer } from 'react'
import { useTracking } from '../../hooks/useTracking'
import { intake } from '../../state/intake'

export default function Settings() {
  const [answers, dispatch] = useReducer(intake, {})
  const { step } = useTracking()
  return (
    <form onSubmit={() => step('done', answers.theme)}>
      <label>
        Theme
        <input onChange={(event) => dispatch({ type: 'answered', field: 'theme', value: event.target.value })} />
      </label>
    </form>
  )
}
