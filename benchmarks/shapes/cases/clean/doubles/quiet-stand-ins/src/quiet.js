window.fbq = () => {}
window.snaptr = function () {}
globalThis.gtag = () => undefined
window.ttq = { track() {}, page() {}, identify() {} }
window.dataLayer = { push: () => 0 }
