export default function Post() {
  return <main>Post</main>;
}
