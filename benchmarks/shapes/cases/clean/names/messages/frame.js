window.addEventListener('message', ({ data }) => {
  if (data.type === 'fbq') document.title = data.what
})
window.parent.postMessage({ type: 'ttq.track', what: 'Lead' }, location.origin)
document.dispatchEvent(new CustomEvent('gtag', { detail: ['event', 'booked'] }))
