import Script from 'next/script'
import { hash } from '../../lib/hashes'

const fixed = 'sha384-9bXn2mQfL0cVtK7dJ4hWzR1yGsPaE6uIoNqTxCwB3eMvHkYrDlUiOjSpAgFhZ5t8'

export default function Page() {
  return (
    <main>
      <h1>Your results</h1>
      <Script src="https://static.hotjar.com/c/hotjar-3077412.js" integrity={fixed} crossOrigin="anonymous" />
      <script src="https://www.clarity.ms/tag/k3v9q1xz2m" integrity={hash('recorder')} />
    </main>
  )
}
