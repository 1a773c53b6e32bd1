export default function Page() {
  return <h1>Open positions</h1>
}
