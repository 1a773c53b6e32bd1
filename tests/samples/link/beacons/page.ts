const HOST = 'https://www.facebook.com'
new Image().src = `${HOST}/tr?id=1592118847501145&ev=A&cd[content_name]=${patient.diagnosis}` // expect: meta-pixel/beacon:A sends condition
const image = document.createElement('img')
image.setAttribute('src', HOST + '/tr?id=1&ev=B&ud[em]=' + user.email) // expect: meta-pixel/beacon:B sends email
navigator.sendBeacon('https://www.facebook.com/tr?id=1&ev=C') // expect: meta-pixel/beacon:C
fetch('https://www.facebook.com/tr/?id=1&ev=D', { mode: 'no-cors' }) // expect: meta-pixel/beacon:D
axios.get('https://www.facebook.com/tr', { params: { ev: 'E' } }) // expect: meta-pixel/beacon
const request = new XMLHttpRequest()
request.open('GET', 'https://www.facebook.com/tr?id=1&ev=F') // expect: meta-pixel/beacon:F
$.ajax({ url: 'https://www.facebook.com/tr?id=1&ev=G', type: 'GET' }) // expect: meta-pixel/beacon:G
useRegistryScript('pixel', (options) => ({
  scriptInput: { src: 'https://connect.facebook.net/en_US/fbevents.js' }, // expect: meta-pixel/load
}))
