// fbq('track', 'Schedule')
/* window.snaptr('track', 'SIGN_UP')
   script.src = 'https://sc-static.net/scevent.min.js' */
/**
 * Books a visit. It used to call `window.fbq('track', 'Schedule')`.
 * @example ttq.track('Contact')
 */
export function book(visit) {
  return fetch('/api/visits', { method: 'POST', body: JSON.stringify(visit) }) // gtag('event', 'booked')
}
