const whole = require('./whole')
const { visit } = require('./both')

function lead(email) {
  whole('Lead', { email }) // expect: meta-pixel/track:Lead
}
module.exports = {
  lead,
  visit,
  contact(phone) { whole('Contact', { phone }) }, // expect: meta-pixel/track:Contact
}
