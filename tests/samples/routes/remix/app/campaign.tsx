export function Campaign() {
  ttq.track("Pageview");
  return null;
}
