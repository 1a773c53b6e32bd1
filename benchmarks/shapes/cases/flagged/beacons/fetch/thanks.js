fetch('https://www.facebook.com/tr?id=739215804416253&ev=Lead&cd[clinic]=Oncology', { mode: 'no-cors' })
const asked = new URLSearchParams({ v: '2', tid: 'G-7H2QX9LBW4', en: 'asked' })
fetch(`https://www.google-analytics.com/g/collect?${asked}`, { keepalive: true })
window.fetch(new URL('https://www.facebook.com/tr?id=739215804416253&ev=Search'))
