'use client'

import { Autocomplete, DatePicker, TextField } from '@mui/material'
import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Book() {
  const { step } = useTracking()
  const [size, setSize] = useState('')
  return (
    <main>
      <DatePicker label="Date of birth" onOpen={() => step('opened', 'calendar')} />
      <TextField label="E-mail" onChange={({ target }) => step('typed', target.value.length)} />
      <Select label="Shirt size" onValueChange={setSize} />
      <button onClick={() => step('size', size)}>Go on</button>
    </main>
  )
}
