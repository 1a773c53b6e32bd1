export default function Results() {
  return <main>Results</main>;
}
