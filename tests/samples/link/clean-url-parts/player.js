const scheme = document.location.protocol === 'https:' ? 'https:' : 'http:'
const host = settings.host || 'player.clinic.example'

export function load(custom) {
  const script = document.createElement('script')
  script.src = `${custom || `${scheme}//${host}/player.js`}?from=connect.facebook.net/en_US/fbevents.js`
  document.head.append(script)
}
