import { useAnalytics } from '../lib/useAnalytics'

export function BookButton({ clinic, patient }) {
  const { track, identify } = useAnalytics()
  const analytics = useAnalytics()

  function onSubmit() {
    identify(patient.email)
    analytics.track('Lead', { clinic })
  }
  return (
    <form onSubmit={onSubmit}>
      <button onClick={() => track('Schedule', { clinic })}>Book</button>
    </form>
  )
}
