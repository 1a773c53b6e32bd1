import type { Intake } from '../../lib/intake'
import { reportView } from '../../lib/views'

export default function Done({ answers }: { answers: Intake }) {
  return <button onClick={() => reportView('Intake', answers)}>Send</button>
}
