export function Asked() {
  ttq.track("Pageview");
  return null;
}
