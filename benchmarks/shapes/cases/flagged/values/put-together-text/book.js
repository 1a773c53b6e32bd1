const verb = 'tra' + 'ck'
const kind = 'Clinic'

fbq(verb, 'Lead')
fbq(`${verb}Custom`, `${kind}Visit`)
ttq[verb]('Contact', { content_name: kind + ' visit' })
gtag('event', 'visit_' + document.body.dataset.clinic)
