const blocked = ['https://connect.facebook.net/en_US/fbevents.js']
const policy = { 'script-src': 'https://connect.facebook.net https://analytics.tiktok.com' }
expect(url).toBe('https://www.facebook.com/tr?id=1&ev=PageView')
if (link.href.startsWith('https://www.facebook.com/tr')) report(link)
const share = 'https://www.facebook.com/sharer/sharer.php?u=' + location.href
fetch('https://www.facebook.com.evil.example/tr?id=1')
fetch('/api/proxy?to=https://www.facebook.com/tr')
window.open('https://www.facebook.com/our-clinic')
console.log(blocked, policy, share, 'https://www.facebook.com/tr?id=1&ev=PageView')
