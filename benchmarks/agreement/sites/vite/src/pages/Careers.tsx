import { CallButton } from '../CallButton'

export function Careers() {
  return (
    <>
      <h1>Careers</h1>
      <CallButton onCalled="RecruiterCalled" />
    </>
  )
}
