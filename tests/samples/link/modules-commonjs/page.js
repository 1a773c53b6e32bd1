const whole = require('./whole')
const both = require('./both')
const { lead, visit: booked, contact } = require('./record.js')
const passed = require('./passed-on')
const { send } = require('./chained')
const { aliased, quoted, track: single } = require('./single')
const spread = require('./spread')

whole('A') // expect: meta-pixel/track:A
both('B') // todo: meta-pixel/track:B
both.visit('Check-up') // expect: meta-pixel/track:Schedule
lead(form.email) // expect: meta-pixel/track:Lead
booked('Check-up') // expect: meta-pixel/track:Schedule
contact(form.phone) // expect: meta-pixel/track:Contact
passed.lead(form.email) // expect: meta-pixel/track:Lead
require('./record').lead(form.email) // expect: meta-pixel/track:Lead
require('./default').default('C') // expect: tiktok-pixel/track:C
send('D') // expect: tiktok-pixel/track:D
single('E') // expect: tiktok-pixel/track:E
quoted('F') // expect: tiktok-pixel/track:F
aliased('G') // todo: tiktok-pixel/track:G
spread.lead(form.email) // expect: meta-pixel/track:Lead
spread.track('H') // expect: tiktok-pixel/track:H
