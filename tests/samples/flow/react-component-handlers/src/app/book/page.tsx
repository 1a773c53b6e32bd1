'use client'

import { Autocomplete, DatePicker, TextField } from '@mui/material'
import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Book() {
  const { step } = useTracking()
  const [reach, setReach] = useState('')
  const picked = (value: Date) => step('born', value.toISOString())
  return (
    <main>
      <DatePicker label="Date of birth" onChange={picked} />
      <Autocomplete label="Symptoms" onChange={(event, chosen) => setReach(event.type)} />
      <TextField label="E-mail" onChange={({ target }) => setReach(target.value)} />
      <PhoneInput label="Phone number" onValueChange={setReach} />
      <button onClick={() => step('reach', reach)}>Go on</button>
    </main>
  )
}
