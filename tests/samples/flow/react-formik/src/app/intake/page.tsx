'use client'

import { Field, Form, Formik, useFormik } from 'formik'
import { useTracking } from '../../hooks/useTracking'

export function Symptoms() {
  const { step } = useTracking()
  return (
    <Formik initialValues={{ dob: '' }} onSubmit={(values) => step('done', values.dob)}>
      {({ values }) => (
        <Form>
          <Field name="dob" label="Date of birth" />
          <button type="button" onClick={() => step('check', values.dob)}>Check</button>
        </Form>
      )}
    </Formik>
  )
}

export default function Intake() {
  const { step } = useTracking()
  const form = useFormik({ initialValues: { mail: '' }, onSubmit: (given) => step('sent', given.mail) })
  return (
    <form onSubmit={form.handleSubmit}>
      <input name="mail" aria-label="E-mail address" value={form.values.mail} onChange={form.handleChange} />
      <button type="button" onClick={() => step('mail', form.values.mail)}>Go on</button>
    </form>
  )
}
