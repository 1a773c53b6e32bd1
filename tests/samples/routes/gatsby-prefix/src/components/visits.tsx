export const Visits = () => {
  if (window.location.pathname.startsWith("/clinic/portal")) {
    return null;
  }
  fbq("init", "100000000000074");
  fbq("track", "PageView");
  return null;
};
