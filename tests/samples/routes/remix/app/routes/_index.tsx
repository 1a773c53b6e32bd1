export default function Index() {
  return <main>Index</main>;
}
