abstract class Base {
  protected send(command: string, name: string, details?: object) {
    window.fbq(command, name, details)
  }
}

export class Analytics extends Base {
  static shared = new Analytics('739215804416253')
  private readonly queue = window.dataLayer

  constructor(private readonly id: string) {
    super()
  }

  start(person: { em: string }) {
    window.fbq('init', this.id, person)
  }

  event(name: string, details?: object) {
    this.send('track', name, details)
  }

  page = (name: string) => {
    this.queue.push({ event: 'page', name })
  }

  static lead(topic: string) {
    window.fbq('track', 'Lead', { topic })
  }
}
