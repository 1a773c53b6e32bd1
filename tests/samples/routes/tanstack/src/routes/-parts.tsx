export default function Parts() {
  return <main>Parts</main>;
}
