export default function Unread() {
  return <p>Unread beside the app folder</p>
}
