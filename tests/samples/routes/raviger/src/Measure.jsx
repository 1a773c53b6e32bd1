export function Measure() {
  fbq("track", "PageView");
  return null;
}
