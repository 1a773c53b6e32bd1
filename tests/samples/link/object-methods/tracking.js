const tracking = {
  id: '1592118847501145',
  send(name, params) {
    fbq('trackSingle', this.id, name, params) // expect: meta-pixel/track-single
  },
  lead: function () {
    this.send('Lead') // expect: meta-pixel/track-single:Lead
  },
  options: ({ event, props = {} }) => fbq('track', event, props), // expect: meta-pixel/track
}

tracking.send('Contact') // expect: meta-pixel/track-single:Contact
tracking.options({ event: 'Schedule', props: { email: user.email } }) // expect: meta-pixel/track:Schedule sends email
