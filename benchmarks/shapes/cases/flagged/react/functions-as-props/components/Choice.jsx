export function Choice({ label, onPick }) {
  return <button onClick={() => onPick(label)}>{label}</button>
}
