export const book = (visit) => fetch('/api/visits', { method: 'POST', body: JSON.stringify(visit) })
