const list = document.querySelector('#news')
list.innerHTML = '<a href="https://www.facebook.com/harborclinic">Follow us</a>'
list.insertAdjacentHTML('beforeend', '<p>We stopped loading fbevents.js.</p><!-- fbq("track", "Lead") -->')
document.write('<link rel="stylesheet" href="/css/print.css">')
setTimeout("document.title = 'fbq'", 100)
new Function('return "ttq.track"')()
