const host = 'connect.facebook.net'
const base = 'https://' + host
const file = `${base}/en_US/fbevents.js`

const script = document.createElement('script')
script.src = file
document.head.appendChild(script)

const second = document.createElement('script')
second.src = ['https:/', 'snap.licdn.com', 'li.lms-analytics/insight.min.js'].join('/')
document.head.appendChild(second)
