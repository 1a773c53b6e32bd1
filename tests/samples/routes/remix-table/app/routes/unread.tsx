export default function Unread() {
  return <main>Unread</main>;
}
