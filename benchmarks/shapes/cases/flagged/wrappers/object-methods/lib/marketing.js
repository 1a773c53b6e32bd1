const marketing = {
  id: '739215804416253',
  begin() {
    fbq('init', this.id)
  },
  event(name, details) {
    this.send('track', name, details)
  },
  send(...all) {
    fbq(...all)
  },
  snap: (name) => snaptr('track', name),
}

marketing.pin = function (name) {
  pintrk('track', name)
}

export default marketing
