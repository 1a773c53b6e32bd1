export function Component() {
  return <main>Messages</main>;
}
