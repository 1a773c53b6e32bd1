exports.track = (name) => fbq('track', name) // expect: meta-pixel/track
