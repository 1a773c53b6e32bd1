const help = `Call fbq('init', '1592118847501145') in your layout.`
const example = "<script>fbq('track', 'Lead')</script>"
const note = document.createElement('p')
note.textContent = "fbq('track', 'Lead')"
note.innerHTML = '<p>fbq(&quot;track&quot;)</p>'
note.title = 'eval("fbq()")'

export default function Page() {
  return (
    <div title="fbq('track', 'Lead')" dangerouslySetInnerHTML={{ __html: `<code>fbq('track', 'Lead')</code>` }}>
      <code>{`fbq('track', 'Lead')`}</code>
      {help}
      {example}
    </div>
  )
}
