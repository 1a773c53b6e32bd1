export default function Missing() {
  return <main>Missing</main>;
}
