// Says to all who listen what a visitor does.
function track(name, details) {
  fbq('trackCustom', name, details)
}

// Nobody has called this since refills moved into the portal.
function trackRefill(drug) {
  fbq('trackCustom', 'RefillAsked', { drug: drug })
}
