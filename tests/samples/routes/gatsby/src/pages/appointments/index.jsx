export default function Appointments() {
  return <main>Appointments</main>;
}
