import { useVisit } from '../state/visit'

export function Step() {
  const { setStreet } = useVisit()
  return (
    <label>
      Street address
      <input onChange={(event) => setStreet(event.target.value)} />
    </label>
  )
}
