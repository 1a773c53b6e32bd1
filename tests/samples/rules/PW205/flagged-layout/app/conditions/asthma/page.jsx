export default function Page() {
  return <h1>Living with asthma</h1>
}
