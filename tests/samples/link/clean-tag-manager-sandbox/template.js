const callInWindow = require('callInWindow')
const copyFromWindow = require('copyFromWindow')
const logToConsole = require('logToConsole')

if (!copyFromWindow('ttq')) logToConsole('ttq.track is not there')
callInWindow()
callInWindow(data.method, 'ttq.track')
callInWindow('clinic.tours.track', 'Contact')
