export default function Condition() {
  return <p>A condition</p>
}
