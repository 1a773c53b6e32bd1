export default function Portal() {
  return <h1>Your portal</h1>
}
