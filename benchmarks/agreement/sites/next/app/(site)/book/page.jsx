import { TrackedButton } from '../../../components/TrackedButton'

export default function Book() {
  return (
    <main>
      <h1>Book an appointment</h1>
      <TrackedButton event="BookingRequested" details={{ specialty: 'cardiology' }}>
        Ask for a time
      </TrackedButton>
    </main>
  )
}
