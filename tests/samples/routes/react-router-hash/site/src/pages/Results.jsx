export default function Results() {
  return <h1>Letters</h1>;
}
