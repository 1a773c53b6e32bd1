const script = document.createElement('script')
script.setAttribute('src', 'https://snap.licdn.com/li.lms-analytics/insight.min.js')
document.body.appendChild(script)

const second = Object.assign(document.createElement('script'), { src: 'https://sc-static.net/scevent.min.js' })
document.body.appendChild(second)
