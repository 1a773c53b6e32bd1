loader('<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>') // expect: meta-pixel/load
tag('standard', '<img src="//www.facebook.com/tr?id={{ id }}&ev=PageView">') // expect: meta-pixel/beacon:PageView
const seo = { seo: { headHtml: '<script>fbq("track", "A")</script>' } } // expect: meta-pixel/track:A
const later = '<script>fbq("track", "B")</script>' // expect: meta-pixel/track:B
inject(later)
page = page.replace('</head>', '<script>fbq("track", "C")</script></head>') // expect: meta-pixel/track:C
function head() {
  return `<p></p>${ads ? '<script>fbq("track", "D")</script>' : ''}` // expect: meta-pixel/track:D
}
box.innerHTML += `<a onclick="fbq('track', 'E')">Call</a>` // expect: meta-pixel/track:E
button.setAttribute('onclick', "fbq('track', 'F')") // expect: meta-pixel/track:F
document.write('<script>', "fbq('track', 'G')", '<\/script>') // expect: meta-pixel/track:G
const made = document.createElement('script')
made.appendChild(document.createTextNode("fbq('track', 'H')")) // expect: meta-pixel/track:H
$('<img>', { src: 'https://www.facebook.com/tr?id=1&ev=I' }) // expect: meta-pixel/beacon:I
h('script', { src: 'https://connect.facebook.net/en_US/fbevents.js' }) // expect: meta-pixel/load
h('script', {}, "fbq('track', 'J')") // expect: meta-pixel/track:J
export default {
  head: {
    script: [
      { src: 'https://connect.facebook.net/en_US/fbevents.js' }, // expect: meta-pixel/load
      { children: "fbq('track', 'K')" }, // expect: meta-pixel/track:K
      ads && { src: 'https://sc-static.net/scevent.min.js' }, // expect: snapchat-pixel/load
    ],
  },
  scripts: ['https://connect.facebook.net/en_US/fbevents.js'], // expect: meta-pixel/load
  tags: [['script', {}, "fbq('track', 'L')"]], // expect: meta-pixel/track:L
}
if (location.pathname !== '/portal') box.innerHTML = '<img src="https://www.facebook.com/tr?id=1&ev=M">' // expect: meta-pixel/beacon:M
