export default function Page() {
  return <h1>Asthma</h1>
}
