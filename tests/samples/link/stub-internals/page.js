window.fbq = window.fbq || function () { window.fbq.queue.push(arguments) } // expect: meta-pixel/base-code
window.fbq.queue = []
window.fbq.queue.push(['track', 'Lead']) // expect: meta-pixel/track:Lead
ttq.push(['track', 'Contact']) // expect: tiktok-pixel/queued-track:Contact
window.dataLayer.push(['config', 'G-4T8WQ2ZK1M']) // expect: google-analytics/config
other.queue.push(['track', 'Lead'])
