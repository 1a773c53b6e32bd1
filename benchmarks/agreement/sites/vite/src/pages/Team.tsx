import { SeenButton } from '../lib/SeenButton'

export function Team() {
  return (
    <>
      <h1>Our team</h1>
      <SeenButton event="TeamOpened">Who we are</SeenButton>
    </>
  )
}
