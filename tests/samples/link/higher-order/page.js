const withName = (send, name) => send('track', name)
const report = (name) => window.fbq('trackCustom', name) // expect: meta-pixel/track

function each(names, send) {
  for (const name of names) send(name)
}

withName(window.fbq, 'Lead') // expect: meta-pixel/track:Lead
each(['A'], report) // expect: meta-pixel/track
