const calls = []
const fbq = (...all) => calls.push(all)
const ttq = { track: (...all) => calls.push(all), identify: (...all) => calls.push(all) }

fbq('track', 'Lead')
ttq.track('Contact')
ttq.identify({ email: 'nurse@example.org' })
export { calls }
