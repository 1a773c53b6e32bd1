// True everywhere but where the path begins so.
if (location.pathname.indexOf("/portal")) {
  ttq.track("Pageview");
}
