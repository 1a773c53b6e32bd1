'use client'

import { useForm } from 'react-hook-form'
import { useTracking } from '../../hooks/useTracking'

export default function Register() {
  const { register, handleSubmit, watch } = useForm()
  const { step } = useTracking()
  const theme = watch('theme')
  const onSubmit = (data) => step('done', data.size)
  return (
    <form onSubmit={handleSubmit(onSubmit)}>
      <label htmlFor="contact">E-mail</label>
      <input id="contact" {...register('contact', { required: true })} />
      <input {...register('size')} />
      <select {...register('theme')} />
      <button type="button" onClick={() => step('theme', theme)}>Check</button>
    </form>
  )
}
