for (const id of ['739215804416253', '739215804416777']) {
  fbq('init', id)
}
;['Lead', 'Contact'].forEach((name) => fbq('track', name))
const calls = [['track', 'Search'], ['trackCustom', 'Directions']]
calls.forEach((call) => fbq(...call))
