export const BLOCKED = [
  'connect.facebook.net',
  'https://connect.facebook.net/en_US/fbevents.js',
  'https://www.facebook.com/tr',
  'analytics.tiktok.com/i18n/pixel/events.js',
  'https://www.googletagmanager.com/gtm.js',
  'sc-static.net/scevent.min.js',
  'ct.pinterest.com',
]
export const isBlocked = (url) => BLOCKED.some((one) => url.includes(one))
