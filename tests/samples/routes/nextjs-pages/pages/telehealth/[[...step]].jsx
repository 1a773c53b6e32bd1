export default function Visit() {
  return <p>Your visit</p>
}
