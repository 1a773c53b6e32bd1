'use client'

import { Step } from '../../components/Step'
import { useTracking } from '../../hooks/useTracking'
import { useVisit, VisitProvider } from '../../state/visit'

function Summary() {
  const { layout } = useVisit()
  const { step } = useTracking()
  return <button onClick={() => step('done', layout)}>Done</button>
}

export default function Visit() {
  return (
    <VisitProvider>
      <Step />
      <Summary />
    </VisitProvider>
  )
}
