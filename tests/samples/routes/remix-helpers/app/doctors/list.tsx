export default function List() {
  return <main>List</main>;
}
