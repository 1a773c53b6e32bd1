class Base {
  protected fire(name: string, params?: object) {
    window.fbq('track', name, params) // expect: meta-pixel/track
  }
}

export class Analytics extends Base {
  static VERSION = 2
  private id = '1592118847501145'

  start(email: string) {
    window.fbq('init', this.id, { em: email }) // expect: meta-pixel/init
  }

  booked = (what: string) => this.fire('Schedule', { content_name: what }) // expect: meta-pixel/track:Schedule

  static visit(name: string) {
    window.ttq.track(name) // expect: tiktok-pixel/track
  }
}

export default new Analytics()
