export default function Hours() {
  return <p>From two to eight</p>
}
