export function signedIn(person) {
  identify(person?.email)
}

function identify(address) {
  fbq('trackCustom', 'SignedIn', { address })
}
