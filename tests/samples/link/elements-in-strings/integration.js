var integration = require('@clinic/integration')

var Pixel = (module.exports = integration('Pixel')
  .option('pixelId', '')
  .tag('<script src="//connect.facebook.net/en_US/fbevents.js">')) // expect: meta-pixel/load

Pixel.tag(
  'beacon',
  '<img src="https://www.facebook.com/tr?id={{ id }}&ev=Lead"/>' // expect: meta-pixel/beacon:Lead
)
