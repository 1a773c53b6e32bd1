import './pixel'
import Contact, { contact as Same, later, names, plain as renamed, type visit as Type, visit } from './events'
import * as all from './events'
import { 'send it' as send } from './events'

visit(names.LEAD) // expect: meta-pixel/track:Lead
renamed('A') // expect: meta-pixel/track:A
later('B') // expect: meta-pixel/track:B
send('C') // expect: meta-pixel/track:C
all.visit('D') // expect: meta-pixel/track:D
all.names.LEAD
all['visit']('E') // expect: meta-pixel/track:E

const { visit: again } = await import('./events')
again('F') // expect: meta-pixel/track:F
import('./events').then((found) => found.visit('G')) // expect: meta-pixel/track:G
const { default: late } = await import('./events/lazy')
late('H') // expect: meta-pixel/track:H
