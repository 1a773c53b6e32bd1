export default function Result() {
  return <main>Result</main>;
}
