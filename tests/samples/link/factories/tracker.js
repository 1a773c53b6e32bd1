export function createTracker(id) {
  const send = (name, params) => fbq('trackSingle', id, name, params) // expect: meta-pixel/track-single
  return { send, lead: () => send('Lead') } // expect: meta-pixel/track-single:Lead
}

export const make = (name) => () => fbq('track', name) // expect: meta-pixel/track
