const example = `
  fbq('init', 'YOUR-PIXEL-ID')
  fbq('track', 'PageView')
`

export const Guide = () => (
  <article>
    <h1>What to look for in a code review</h1>
    <pre>{example}</pre>
    <code>{"<script src='https://connect.facebook.net/en_US/fbevents.js'></script>"}</code>
    <p>Nobody here calls fbq('track', 'Lead') or loads https://www.googletagmanager.com/gtm.js any more.</p>
  </article>
)
