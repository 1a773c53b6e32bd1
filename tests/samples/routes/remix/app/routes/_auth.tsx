export default function Auth() {
  return <main>Auth</main>;
}
