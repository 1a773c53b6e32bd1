export default function Sitemap() {
  return <main>Sitemap</main>;
}
