export function load() {
  const script = document.createElement('script')
  script.async = true
  script.src = 'https://connect.facebook.net/en_US/fbevents.js'
  document.head.append(script)

  const inline = document.createElement('script')
  inline.text = "fbq('init', '739215804416253')"
  document.head.append(inline)

  const other = document.createElement('script')
  other.innerHTML = 'snaptr("init", "5d7b2c1e-4a90-4f6e-9b3d-27c1f0a86e54"); snaptr("track", "PAGE_VIEW");'
  document.body.appendChild(other)

  const late = document.createElement('script')
  late.appendChild(document.createTextNode("twq('config', 'oq8r2')"))
  late.setAttribute('data-kind', 'ad')
  document.body.appendChild(late)
}
