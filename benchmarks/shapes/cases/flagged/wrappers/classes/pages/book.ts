import { Analytics } from '../lib/Analytics'

const analytics = new Analytics('739215804416253')
analytics.start({ em: form.email })
analytics.event('Schedule', { clinic: 'Harbor' })
analytics.page('Booking')
Analytics.lead('Knee replacement')
Analytics.shared.event('Contact')
