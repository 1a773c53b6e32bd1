export default function Doctor() {
  return <main>Doctor</main>;
}
