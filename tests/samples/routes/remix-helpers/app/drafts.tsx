export default function Drafts() {
  return <main>Drafts</main>;
}
