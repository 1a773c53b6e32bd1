const SNIPPET = `<script>fbq('track', 'Lead')</script>`

export const Help = () => (
  <section title="<script>fbq('track', 'Lead')</script>">
    <CodeBlock code={`<script src="https://connect.facebook.net/en_US/fbevents.js"></script>`} />
    <p>{SNIPPET}</p>
    {`<img src="https://www.facebook.com/tr?id=1&ev=PageView">`}
  </section>
)
