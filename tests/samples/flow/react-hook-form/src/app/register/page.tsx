'use client'

import { useForm } from 'react-hook-form'
import { useTracking } from '../../hooks/useTracking'

export default function Register() {
  const { register, handleSubmit, watch } = useForm()
  const { step } = useTracking()
  const insured = watch('policy')
  const onSubmit = (data) => step('done', data.contact)
  return (
    <form onSubmit={handleSubmit(onSubmit)}>
      <label htmlFor="contact">E-mail</label>
      <input id="contact" {...register('contact', { required: true })} />
      <label>
        Member ID
        <input {...register('policy')} />
      </label>
      <button type="button" onClick={() => step('insured', insured)}>Check</button>
    </form>
  )
}
