export function make(prefix) {
  return (name, details) => fbq('trackCustom', `${prefix}${name}`, details)
}
export const command = (name) => (details) => window.snaptr('track', name, details)
export function tracker(global) {
  return { event: (...all) => window[global]('track', ...all) }
}
