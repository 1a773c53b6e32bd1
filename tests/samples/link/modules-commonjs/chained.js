exports = module.exports = { send: (name) => ttq.track(name) } // expect: tiktok-pixel/track
