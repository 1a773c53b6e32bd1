export default function Steps() {
  return <main>Steps</main>;
}
