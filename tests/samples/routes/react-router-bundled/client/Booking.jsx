export default function Booking() {
  return <main>Booking</main>;
}
