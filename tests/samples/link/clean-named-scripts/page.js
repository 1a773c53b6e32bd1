// Addresses that are compared, listed, shown or taken away, and not asked for.
const LIBRARY = 'https://connect.facebook.net/en_US/fbevents.js'
const blocked = ['https://analytics.tiktok.com/i18n/pixel/events.js', LIBRARY]
const help = { href: 'https://connect.facebook.net/en_US/fbevents.js', docs: LIBRARY }

export const isPixel = (script) => script.src === 'https://connect.facebook.net/en_US/fbevents.js'
export const isBlocked = (url) => blocked.includes(url) || url === LIBRARY
export const picture = { src: 'https://www.facebook.com/harborclinic' }
export const home = () => 'https://www.tiktok.com/@harborclinic'
export const own = { src: 'https://cdn.harborclinic.example/fb/events.js' }
export const text = () => 'We load https://connect.facebook.net/en_US/fbevents.js no longer.'
console.info(help)
