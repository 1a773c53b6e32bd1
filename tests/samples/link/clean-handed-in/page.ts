// A caller of the project's own says what it is.
export const note = (fbq, text) => fbq('track', text)
const feedback = (kind: string, text: string) => console.info(kind, text)
note(feedback, 'Lead')

// Short or common names are anybody's.
export const action = {
  perform: (ga, hj, s, qp) => {
    ga('send', 'pageview')
    hj('event', 'booked')
    qp('track', 'step')
    s.track('Lead')
  },
  track: (analytics, event) => analytics.track(event),
}

// What is only offered to the rest of the project is called there, or nowhere.
export const later = (fbq) => fbq('track', 'Lead')

// The name alone is no call that the tracker knows.
export const shapes = { draw: (ttq) => ttq.draw(4), size: (fbq) => fbq('width') }

// A name of its own is what it was declared as.
export function open() {
  const twq = new Map()
  const rdt = (kind, when) => [kind, when]
  twq.set('event', 1)
  return rdt('track', 'today')
}
