export default function Unused() {
  return <main>Unused</main>;
}
