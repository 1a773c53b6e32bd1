const ready = () => new Promise((resolve) => window.addEventListener('load', resolve))
const later = (action) => setTimeout(action, 500)

setTimeout(() => fbq('track', 'Lead'), 1000)
setTimeout(fbq, 1000, 'track', 'Contact')
ready().then(() => snaptr('track', 'PAGE_VIEW'))
later(() => rdt('track', 'Lead'))
requestIdleCallback(function () {
  twq('event', 'tw-oq8r2-oq8r4', { email_address: form.email })
})
document.querySelector('#book').addEventListener('click', onClick)
function onClick() {
  pintrk('track', 'lead')
}
