___INFO___

{"type": "TAG", "id": "cvt_temp_public_id", "displayName": "Booking", "containerContexts": ["WEB"]}

___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const callInWindow = require('callInWindow')
const createArgumentsQueue = require('createArgumentsQueue')
const injectScript = require('injectScript')
const sendPixel = require('sendPixel')
const setInWindow = require('setInWindow')

setInWindow('_linkedin_partner_id', data.partner, true) // expect: linkedin-insight/partner-id
const fbq = createArgumentsQueue('fbq', 'fbq.queue')
fbq('init', data.pixelId, { em: data.email }) // expect: meta-pixel/init sends email
fbq('track', data.event) // expect: meta-pixel/track
callInWindow('ttq.track', 'Contact') // expect: tiktok-pixel/track:Contact
sendPixel('https://www.facebook.com/tr?id=' + data.pixelId + '&ev=Lead') // expect: meta-pixel/beacon:Lead
injectScript('https://connect.facebook.net/en_US/fbevents.js', data.gtmOnSuccess) // expect: meta-pixel/load

___NOTES___
