export default function Refills() {
  return <main>Refills</main>;
}
