export function track(name, more) {
  window.fbq("track", name, more);
}
