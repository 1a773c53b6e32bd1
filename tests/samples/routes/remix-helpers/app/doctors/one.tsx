export default function One() {
  return <main>One</main>;
}
