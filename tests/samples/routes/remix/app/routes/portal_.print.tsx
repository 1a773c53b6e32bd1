export default function Print() {
  return <main>Print</main>;
}
