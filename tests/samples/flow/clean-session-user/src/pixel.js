export function signedIn(session) {
  identify(session?.expires)
}

function identify(until) {
  fbq('trackCustom', 'SignedIn', { until })
}
