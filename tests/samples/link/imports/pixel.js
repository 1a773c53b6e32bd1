const call = (...args) => window.fbq(...args) // expect: meta-pixel/track
module.exports = { send: call }
