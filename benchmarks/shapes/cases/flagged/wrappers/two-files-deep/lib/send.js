export function send(command, ...rest) {
  if (typeof window === 'undefined') return
  window.fbq(command, ...rest)
}
