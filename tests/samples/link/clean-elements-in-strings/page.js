const html = document.body.innerHTML

if (html.includes('<script src="https://connect.facebook.net/en_US/fbevents.js">')) console.info('on')
console.warn('<script src="https://connect.facebook.net/en_US/fbevents.js"></script> is blocked here.')
navigator.clipboard.writeText(escapeHtml('<script src="https://connect.facebook.net/en_US/fbevents.js">'))
note('Paste <script src="https://connect.facebook.net/en_US/fbevents.js"> into the head.')
note('<a href="https://connect.facebook.net/en_US/fbevents.js">the library</a>')
html.replace('<script src="https://connect.facebook.net/en_US/fbevents.js"></script>', '')
