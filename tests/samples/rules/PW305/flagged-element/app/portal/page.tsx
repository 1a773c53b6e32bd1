import Script from 'next/script'

export default function Page() {
  return (
    <main>
      <h1>Your results</h1>
      {/* expect: PW305 */}
      <Script src="https://static.hotjar.com/c/hotjar-3077412.js" strategy="lazyOnload" />
    </main>
  )
}
