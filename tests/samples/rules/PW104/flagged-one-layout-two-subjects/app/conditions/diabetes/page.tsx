export default function Page() {
  return <h1>Diabetes</h1>
}
