'use client'
import { track } from '../../../lib/track'

export default function Page() {
  return (
    <form onSubmit={() => track('AppointmentRequested', { step: 3 })}> {/* expect: PW208 */}
      <button onClick={() => track('HelpOpened')}>Help</button>
    </form>
  )
}
