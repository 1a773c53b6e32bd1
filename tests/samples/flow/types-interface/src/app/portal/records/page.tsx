import { useEffect } from 'react'
import type { Patient } from '../../../types/patient'
import { reportView } from '../../../lib/views'

export default function Records({ patient }: { patient: Patient }) {
  useEffect(() => {
    reportView('Records', patient)
  }, [patient])
  return <h1>Your records</h1>
}
