export default function Treatment() {
  return <main>Treatment</main>;
}
