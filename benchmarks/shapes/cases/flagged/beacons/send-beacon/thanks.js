navigator.sendBeacon('https://www.facebook.com/tr?id=739215804416253&ev=Contact')
window.navigator.sendBeacon?.('https://www.google-analytics.com/g/collect?v=2&tid=G-7H2QX9LBW4&en=booked')
