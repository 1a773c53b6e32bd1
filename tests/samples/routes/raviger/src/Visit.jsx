export default function Visit() {
  return <main>Visit</main>;
}
