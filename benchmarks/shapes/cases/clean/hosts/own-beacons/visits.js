navigator.sendBeacon('/api/visits', JSON.stringify({ page: location.pathname }))
new Image().src = '/pixel.gif?page=' + encodeURIComponent(location.pathname)
fetch('https://stats.harbor.example/g/collect?page=home', { method: 'POST' })
const script = document.createElement('script')
script.src = 'https://stats.harbor.example/tr?ev=PageView'
document.head.append(script)
