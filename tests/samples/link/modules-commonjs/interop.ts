import whole = require('./whole')
import * as record from './record'
import byDefault from './record'

whole('H') // expect: meta-pixel/track:H
record.lead(form.email) // expect: meta-pixel/track:Lead
byDefault.lead(form.email) // expect: meta-pixel/track:Lead
