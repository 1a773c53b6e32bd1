export default function Portal() {
  return <main>Portal</main>;
}
