import { visit } from '.'
const { send } = require('./pixel')

visit('Follow-up') // expect: meta-pixel/track:Schedule
send('init', '1592118847501145') // expect: meta-pixel/init
