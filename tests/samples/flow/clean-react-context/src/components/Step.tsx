import { useVisit } from '../state/visit'

export function Step() {
  const { setLayout } = useVisit()
  return (
    <label>
      List or cards
      <input onChange={(event) => setLayout(event.target.value)} />
    </label>
  )
}
