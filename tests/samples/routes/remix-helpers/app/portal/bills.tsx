export default function Bills() {
  return <main>Bills</main>;
}
