const call = (...args) => window.fbq(...args)
module.exports = { send: call }
