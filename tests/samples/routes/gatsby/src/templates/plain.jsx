export default function Plain() {
  return <main>Plain</main>;
}
