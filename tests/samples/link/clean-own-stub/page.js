// Handed to others, or kept elsewhere: the page's pixel is not what is called.
const queue = (...args) => console.info(args)
window.clinic = { rdt: queue }
queue('track', 'PageVisit')
const rdt = (kind, when) => `${kind}@${when}`
export const rows = [rdt('init', '2026-01-02'), rdt('track', '2026-01-03')]
