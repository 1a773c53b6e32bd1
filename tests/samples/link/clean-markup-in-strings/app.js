const PIXEL = '<script>fbq("track", "Lead")</script>'
const ELEMENT = '<script src="https://connect.facebook.net/en_US/fbevents.js"></script>'

if (page.includes('<script src="https://connect.facebook.net/en_US/fbevents.js">')) report(page)
if (head === ELEMENT) report(page)
const rest = page.replace('<img src="https://www.facebook.com/tr?id=1&ev=PageView">', '')
console.warn(`Remove ${PIXEL} from your head.`)
throw new Error('<script>ttq.track("Contact")</script> is not allowed')

const rule = {
  description: 'No <script src="https://analytics.tiktok.com/i18n/pixel/events.js">',
  example: '<script>ttq.track("Contact")</script>',
}
tip('<pre><script>fbq("track", "Lead")</script></pre>')
show(html`<p>We load no <code>fbevents.js</code>.</p>`)
note.textContent = '<script>fbq("track", "Lead")</script>'
p.append(document.createTextNode("fbq('track', 'Lead')"))
const scripts = { build: 'fbq', lint: 'https://connect.facebook.net/en_US/fbevents.js' }
banner('<img src="/img/team.jpg" alt="Our team">')
