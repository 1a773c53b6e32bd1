___TERMS_OF_SERVICE___

fbq('track', 'Lead'); https://connect.facebook.net/en_US/fbevents.js

___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "displayName": "Opening hours (not for fbq)",
  "description": "Does not load https://connect.facebook.net/en_US/fbevents.js",
  "containerContexts": ["WEB"]
}

___TEMPLATE_PARAMETERS___

[{"type": "TEXT", "name": "fbq", "help": "callInWindow('fbq', 'track', 'Lead')"}]

___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const callInWindow = require('callInWindow')
const log = require('logToConsole')

// callInWindow('fbq', 'track', 'Lead')
/* const injectScript = require('injectScript')
   injectScript('https://connect.facebook.net/en_US/fbevents.js') */
const fbq = data.fbq
log('fbq', fbq, 'https://connect.facebook.net/en_US/fbevents.js')
callInWindow('hours.show', { fbq: fbq })
data.gtmOnSuccess()

___WEB_PERMISSIONS___

[{"instance": {"key": {"publicId": "logging", "versionId": "1"}}}]

___TESTS___

scenarios:
- name: is quiet
  code: callInWindow('fbq', 'track', 'Lead');

___NOTES___

callInWindow('ttq.track', 'Contact')
