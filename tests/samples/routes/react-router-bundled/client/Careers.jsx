export default function Careers() {
  return <main>Careers</main>;
}
