export default function Privacy() {
  // The pixel, fbq('track', 'PageView'), is on the pages of the other layout.
  return (
    <main>
      <h1>Privacy</h1>
      <button type="button">Print</button>
    </main>
  )
}
