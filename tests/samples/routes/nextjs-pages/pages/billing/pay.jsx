export default function Pay() {
  return <p>Pay your bill</p>
}
