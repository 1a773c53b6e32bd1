import * as all from './events'
import { EVENTS } from './events'

const { lead: name } = EVENTS
const command = 'tra' + 'ck'
fbq(command, name) // expect: meta-pixel/track:Lead
fbq('trackCustom', all.EVENTS.booked) // expect: meta-pixel/track:Booked a visit
