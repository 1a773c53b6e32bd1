export const lead = (email: string) => fbq('init', '1592118847501145', { em: email }) // expect: meta-pixel/init
export function event(name: string, params = {}) {
  if (typeof window === 'undefined') return
  window.fbq('track', name, params) // expect: meta-pixel/track
  ttq.track(name, params) // expect: tiktok-pixel/track
}
export const pageView = () => fbq('track', 'PageView') // expect: meta-pixel/track:PageView
