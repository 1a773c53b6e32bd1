'use client'

import { LayoutStep } from '../../components/LayoutStep'
import { useTracking } from '../../hooks/useTracking'
import { useView } from '../../hooks/useView'

export default function Articles() {
  const { layout, setLayout } = useView()
  const { step } = useTracking()
  return (
    <main>
      <LayoutStep onNext={setLayout} />
      <button onClick={() => step('layout', layout)}>Keep</button>
    </main>
  )
}
