if (document.referrer.indexOf("/portal") === 0) {
  fbq("track", "Contact");
}
