const { lead } = require('../lib/pixel')
const pixel = require('../lib/pixel')

lead({ reason: 'Migraine' })
pixel.snap('SIGN_UP')
require('../lib/pixel').lead({ reason: 'Asthma' })
