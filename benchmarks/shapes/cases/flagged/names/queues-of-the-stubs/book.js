fbq.queue.push(['track', 'Lead'])
fbq.push('track', 'Contact')
ttq.push(['track', 'Contact', {}])
rdt.callQueue.push(['track', 'Lead'])
function gtag() {
  window.dataLayer.push(arguments)
}
gtag('event', 'booked')
dataLayer.push(['event', 'queued'])
