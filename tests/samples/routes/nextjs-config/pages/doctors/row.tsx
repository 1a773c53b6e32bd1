export default function Row() {
  return <main>Row</main>;
}
