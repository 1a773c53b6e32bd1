// Conditions are recorded on the use; what they mean for a page is for the routes to say.
if (!location.pathname.startsWith('/portal')) {
  fbq('track', 'ViewContent') // expect: meta-pixel/track:ViewContent
}

function book() {
  if (!consent.marketing) return
  ttq.track('Contact') // expect: tiktok-pixel/track:Contact
}

process.env.NODE_ENV === 'production' && snaptr('track', 'SIGN_UP') // expect: snapchat-pixel/track:SIGN_UP
