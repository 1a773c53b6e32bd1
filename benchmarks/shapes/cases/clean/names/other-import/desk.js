import fbq from 'frequently-blocked-queries'
import { rdt, twq as ticket } from './desk/queue'
import * as ttq from './desk/printer'

fbq('track', 'opened')
rdt('track', 'Lead')
ticket('event', 'printed')
ttq.track('page 2')
