export default function Time() {
  return <main>Time</main>;
}
