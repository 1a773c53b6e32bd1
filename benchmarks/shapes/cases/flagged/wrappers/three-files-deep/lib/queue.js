export function put(name, payload) {
  window.ttq.track(name, payload)
}
