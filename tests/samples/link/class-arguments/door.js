// What a constructor is given belongs to the object that it makes.
export class Door {
  constructor(name, account) {
    this.queue = window[name]
    this.account = account
  }

  open() {
    this.queue('init', this.account)
  }

  event(name, details) {
    this.queue('track', name, details)
  }
}
