export default function Billing() {
  return <main>Billing</main>;
}
