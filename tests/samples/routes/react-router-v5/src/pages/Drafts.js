// In the barrel, and on no page.
export default function Drafts() {
  fbq("track", "Schedule");
  return <main>Drafts</main>;
}
