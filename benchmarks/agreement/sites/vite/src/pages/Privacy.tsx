// import { useTikTok } from '../lib/useTikTok'

export function Privacy() {
  // useTikTok('privacy')
  return (
    <>
      <h1>Privacy</h1>
      <p>Other pages call fbq('track', 'PageView').</p>
      <button type="button" onClick={() => document.title}>
        Print
      </button>
    </>
  )
}
