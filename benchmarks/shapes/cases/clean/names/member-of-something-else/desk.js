import { desk } from './desk-client.js'

export class Desk {
  fbq(verb, what) {
    return `${verb} ${what}`
  }
  open(what) {
    this.fbq('track', what)
    desk.queue.fbq('track', what)
    desk.ttq.track(what)
    return desk.layers.dataLayer.push({ event: what })
  }
}
