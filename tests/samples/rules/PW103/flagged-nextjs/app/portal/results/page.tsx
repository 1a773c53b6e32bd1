export default function Results() {
  return <h1>Your results</h1>;
}
