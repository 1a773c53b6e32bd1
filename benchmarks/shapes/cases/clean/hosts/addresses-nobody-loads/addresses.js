export const PIXEL_URL = 'https://connect.facebook.net/en_US/fbevents.js'
export const TAG_URL = 'https://www.googletagmanager.com/gtm.js'

export function describe(address) {
  return address === PIXEL_URL ? 'the ad pixel' : new URL(TAG_URL).host
}
export const isBeacon = (address) => address.startsWith('https://www.facebook.com/tr')
