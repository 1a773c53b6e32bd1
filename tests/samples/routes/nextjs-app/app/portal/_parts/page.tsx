export default function Part() {
  return <p>No page</p>
}
