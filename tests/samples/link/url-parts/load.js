const scheme = document.location.protocol === 'https:' ? 'https:' : 'http:'

function add(url) {
  const script = document.createElement('script')
  script.src = url
  document.head.append(script)
}

export function forms({ portalId, custom }) {
  const link = custom || `${scheme}//js.hs-scripts.com/${portalId}.js`
  const script = document.createElement('script')
  script.src = `${link}?${Math.floor(Date.now() / 3600000)}` // expect: hubspot/load
  document.head.append(script)
}

export function container(id, layer) {
  const suffix = layer ? `&l=${layer}` : ''
  const script = document.createElement('script')
  script.src = 'https://www.googletagmanager.com/gtm.js?id=' + id + suffix // expect: google-tag-manager/load
  document.head.append(script)
}

export function birds() {
  const script = document.createElement('script')
  script.src = window.location.protocol + '//static.ads-twitter.com/uwt.js' // expect: x-twitter-pixel/load
  document.head.append(script)
}

export function questions(secure) {
  const script = document.createElement('script')
  script.src = (secure ? 'https://a' : 'http://b') + '.quora.com/qevents.js' // expect: quora-pixel/load
  document.head.append(script)
}

export function metrics(webvisor) {
  add(`https://mc.yandex.ru/metrika/${webvisor ? 'tag' : 'watch'}.js`) // expect: yandex-metrica/load
}
