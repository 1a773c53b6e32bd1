'use client'

import { useState } from 'react'
import { useTracking } from '../../hooks/useTracking'

export default function Join() {
  const [news, setNews] = useState(false)
  const { step } = useTracking()
  return (
    <form onSubmit={() => step('news', news)}>
      <label>
        <input type="checkbox" name="byEmail" onChange={(event) => setNews(event.target.checked)} />
        E-mail
      </label>
    </form>
  )
}
