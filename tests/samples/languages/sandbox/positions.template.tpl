___INFO___

{"type": "TAG", "displayName": "Überweisung 🏥"}

___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const callInWindow = require("callInWindow")
/* Größe 🩺 */ callInWindow("fbq", "track", "Schuhgröße"); callInWindow("ttq.track", "Ä")
const injectScript = require("injectScript"); injectScript("https://connect.facebook.net/en_US/fbevents.js")

___NOTES___
