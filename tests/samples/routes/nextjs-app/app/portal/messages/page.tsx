export default function Messages() {
  return <p>Messages</p>
}
