export default function Map() {
  return <main>Map</main>;
}
