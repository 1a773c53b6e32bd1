___INFO___

{"type": "TAG", "id": "cvt_temp_public_id", "displayName": "Server", "containerContexts": ["SERVER"]}

___SANDBOXED_JS_FOR_SERVER___

const sendHttpRequest = require('sendHttpRequest')
sendHttpRequest('https://graph.facebook.com/v21.0/284519960312745/events')
const sendPixel = require('sendPixelFromBrowser')
sendPixel('https://www.facebook.com/tr?id=284519960312745&ev=Lead')
