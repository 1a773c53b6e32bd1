export default function Condition() {
  return <main>Condition</main>;
}
