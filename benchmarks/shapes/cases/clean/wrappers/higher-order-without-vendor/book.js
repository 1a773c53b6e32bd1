import { safely } from './lib/safe'

const send = safely((verb, name) => [verb, name].join(' '))
send('track', 'Lead')
const vendors = { fbq: send, ttq: { track: send } }
vendors.fbq('track', 'Lead')
vendors.ttq.track('Contact')
