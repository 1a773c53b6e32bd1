'use client'

import { useForm } from '@tanstack/react-form'
import { useTracking } from '../../hooks/useTracking'

export default function Visit() {
  const { step } = useTracking()
  const form = useForm({
    defaultValues: { reach: '' },
    onSubmit: async ({ value }) => step('done', value.reach),
  })
  return (
    <form onSubmit={() => form.handleSubmit()}>
      <form.Field name="reach">
        {(field) => (
          <input aria-label="E-mail" onChange={(event) => field.handleChange(event.target.value)} />
        )}
      </form.Field>
      <button type="button" onClick={() => step('now', form.state.values.reach)}>Check</button>
    </form>
  )
}
