export default function Root({ children }) {
  if (!location.pathname.startsWith("/for-patients/portal")) {
    fbq("track", "PageView");
  }
  return children;
}
