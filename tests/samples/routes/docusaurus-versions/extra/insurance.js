export default function Insurance() {
  return <main>Insurance</main>;
}
