'use client'

import { Field, Form } from 'react-final-form'
import { useTracking } from '../../hooks/useTracking'

export default function Visit() {
  const { step } = useTracking()
  const send = (values) => step('done', values.size)
  return (
    <Form
      onSubmit={send}
      render={({ handleSubmit, values }) => (
        <form onSubmit={handleSubmit}>
          <Field name="reach" component="input" placeholder="E-mail" />
          <Field name="size" component="select" />
          <button type="button" onClick={() => step('now', values.size)}>Check</button>
        </form>
      )}
    />
  )
}
