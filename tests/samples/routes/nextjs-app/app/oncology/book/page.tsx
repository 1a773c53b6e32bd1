export default function Book() {
  return <p>Book a visit</p>
}
