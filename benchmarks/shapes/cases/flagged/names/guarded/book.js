export function booked(consent, router) {
  if (!consent.marketing) return
  if (router.pathname.startsWith('/portal')) return
  if (process.env.NODE_ENV !== 'production') return
  fbq('track', 'Schedule')
  try {
    twq('event', 'tw-oq8r2-oq8r9')
  } catch {}
}
