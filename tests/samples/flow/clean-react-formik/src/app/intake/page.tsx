'use client'

import { Field, Form, Formik } from 'formik'
import { useTracking } from '../../hooks/useTracking'

export default function Intake() {
  const { step } = useTracking()
  return (
    <Formik initialValues={{ dob: '' }} onSubmit={(values) => step('done', values.size)}>
      {({ values }) => (
        <Form>
          <Field name="dob" label="Date of birth" />
          <Field name="size" label="Shirt size" />
          <button type="button" onClick={() => step('check', values.size)}>Check</button>
        </Form>
      )}
    </Formik>
  )
}
