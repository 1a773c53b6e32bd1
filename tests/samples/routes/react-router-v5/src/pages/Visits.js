export default function Visits() {
  return <main>Visits</main>;
}
