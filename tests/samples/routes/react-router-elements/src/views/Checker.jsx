export default function Checker() {
  return <main>Checker</main>;
}
