export default function Page() {
  return <h1>Your results</h1>
}
