import { useEffect } from 'react'
import type { Patient } from '../../../types/patient'
import { reportView } from '../../../lib/views'

async function loadRecord(id: string): Promise<Patient> {
  const answer = await fetch(`/api/records/${id}`)
  return answer.json()
}

export default function Records({ id }: { id: string }) {
  useEffect(() => {
    loadRecord(id).then((record) => {
      reportView('Records', { ...record, page: 'records' })
    })
  }, [id])
  return <h1>Your records</h1>
}
