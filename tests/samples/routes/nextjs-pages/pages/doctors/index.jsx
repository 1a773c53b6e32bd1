export default function Doctors() {
  return <p>Our doctors</p>
}
