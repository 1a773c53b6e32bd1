function signedIn(who) {
  tell('SignedIn', who);
}

function tell(name, who) {
  fbq('trackCustom', name, { who });
}
