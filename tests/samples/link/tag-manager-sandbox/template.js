const callInWindow = require('callInWindow')
const copyFromWindow = require('copyFromWindow')
const createArgumentsQueue = require('createArgumentsQueue')
const createQueue = require('createQueue')
const injectScript = require('injectScript')
const sendPixel = require('sendPixel')
const setInWindow = require('setInWindow')

setInWindow('_linkedin_partner_id', data.partner, true) // expect: linkedin-insight/partner-id
injectScript('https://connect.facebook.net/en_US/fbevents.js', data.gtmOnSuccess) // expect: meta-pixel/load
sendPixel('https://www.facebook.com/tr?id=284519960312745&ev=Lead') // expect: meta-pixel/beacon:Lead

callInWindow('ttq.identify', { email: data.address }) // expect: tiktok-pixel/identify
callInWindow('ttq.track', 'Contact', {}) // expect: tiktok-pixel/track:Contact
callInWindow('ttq.instance', data.pixel) // the name of a method is not a call of it

const ask = copyFromWindow('snaptr')
ask('track', 'SIGN_UP') // expect: snapchat-pixel/track:SIGN_UP
const fbq = createArgumentsQueue('fbq', 'fbq.queue')
fbq('track', 'Schedule') // expect: meta-pixel/track:Schedule
const push = createQueue('uetq')
push('event', 'book', {}) // expect: microsoft-uet/event:book
