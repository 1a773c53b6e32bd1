function lead(details) {
  window.fbq('track', 'Lead', details)
}
exports.snap = (name) => window.snaptr('track', name)
module.exports.lead = lead
