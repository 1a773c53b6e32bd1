export default function Spinner() {
  return <main>Spinner</main>;
}
