console.log("%c fbq('track', 'Lead')", 'color: red')
console.warn(`blocked: ${'https://www.facebook.com/tr'}?ev=PageView`)
performance.mark("gtag('event')")
localStorage.setItem('fbq', "fbq('init')")
sessionStorage['dataLayer.push'] = '{"event": "gtm.js"}'
