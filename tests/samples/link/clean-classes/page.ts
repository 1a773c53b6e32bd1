class Survey {
  fbq: (name: string) => void = () => undefined

  send(name: string) {
    this.fbq(name)
    this.ttq.track(name)
  }

  ttq = { track: (name: string) => name }
}

new Survey().send('track')
const frozen = Object.freeze({ fbq: new Survey().send })
frozen.fbq('init')
