export default function Unrouted() {
  return <main>Unrouted</main>;
}
