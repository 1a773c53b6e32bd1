export default function Doctors() {
  return <main>Doctors</main>;
}
