export function Chat() {
  fbq("track", "Contact");
  return <button>Chat</button>;
}
