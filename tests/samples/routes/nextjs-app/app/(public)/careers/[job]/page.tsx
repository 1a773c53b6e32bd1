export default function Job() {
  return <p>Join us</p>
}
