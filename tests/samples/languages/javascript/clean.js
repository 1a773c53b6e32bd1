// A queue that happens to have the same name as a pixel's function.
import { createQueue } from './queue.js'

const fbq = createQueue('feedback')
fbq('track', 'Lead')

const blocked = ['connect.facebook.net', 'https://www.facebook.com/tr?id=1&ev=PageView']
const documentation = `Call fbq('init', '1592118847501145') first, then ttq.track('Contact').`

export function track(ttq) {
  ttq.track('Contact')
  return /fbq\('track'\)/.test(documentation) && blocked.includes('fbq')
}

class Map2 {
  constructor() {
    this.dataLayer = []
  }

  add(dataLayer) {
    this.dataLayer.push(dataLayer)
  }
}

export default Map2
