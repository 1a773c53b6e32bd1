export default function Clinic() {
  return <main>Clinic</main>;
}
