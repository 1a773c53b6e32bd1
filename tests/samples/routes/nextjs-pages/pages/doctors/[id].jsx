export default function Doctor() {
  return <p>A doctor</p>
}
