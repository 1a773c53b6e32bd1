export default function Page() {
  return (
    <main>
      <h1>Your results</h1>
      {/* expect: PW301 */}
      <script type="text/plain" data-cookiecategory="ads" src="https://connect.facebook.net/en_US/fbevents.js" />
    </main>
  )
}
