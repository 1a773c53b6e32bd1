export default function Frame() {
  return <main>Frame</main>;
}
