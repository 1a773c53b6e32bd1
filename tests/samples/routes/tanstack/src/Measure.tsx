export default function Measure() {
  fbq("track", "PageView");
  return null;
}
