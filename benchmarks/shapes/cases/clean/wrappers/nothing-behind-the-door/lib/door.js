export const tell = (name, details) => queue(name, details)
function queue(name, details) {
  return fetch('/api/tell', { method: 'POST', body: JSON.stringify({ name, details }) })
}
export const make = (prefix) => (name) => tell(prefix + name)
