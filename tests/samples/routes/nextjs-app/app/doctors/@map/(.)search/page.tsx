export default function Search() {
  return <p>Near you</p>
}
