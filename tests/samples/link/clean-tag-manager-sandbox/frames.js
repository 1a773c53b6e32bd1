export const callInWindow = (name, event) => window.frames[0].postMessage({ name, event })
export const copyFromWindow = (name) => (kind, event) => console.info(name, kind, event)
