const { fbq, ttq: tiktok, pintrk: pin = () => {} } = window
const { dataLayer } = globalThis

fbq('track', 'Lead')
tiktok.identify({ email: document.querySelector('#email').value })
pin('track', 'lead')
dataLayer.push({ event: 'booked' })
