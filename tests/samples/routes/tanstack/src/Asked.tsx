export default function Asked() {
  ttq.track("Pageview");
  return null;
}
