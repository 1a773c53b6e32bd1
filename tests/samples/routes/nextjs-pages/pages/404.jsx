export default function Missing() {
  return <p>There is no such page.</p>
}
