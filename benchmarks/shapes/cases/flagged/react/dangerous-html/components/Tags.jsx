const snippet = `rdt('init', 'a2_g4k9x1tz'); rdt('track', 'PageVisit');`

export function Tags() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: `ttq.load('C9H4VQ3BG7KTR2M0XLPA'); ttq.page();` }} />
      <script dangerouslySetInnerHTML={{ __html: snippet }} />
      <noscript dangerouslySetInnerHTML={{ __html: '<img src="https://www.facebook.com/tr?id=739215804416253&ev=PageView">' }} />
    </>
  )
}
