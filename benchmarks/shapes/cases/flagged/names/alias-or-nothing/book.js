const none = () => {}
const pixel = typeof window.fbq === 'function' ? window.fbq : none
const snap = window.snaptr || none
const reddit = window.rdt ?? none

pixel('track', 'Lead')
snap('track', 'SIGN_UP')
reddit('track', 'Lead')
