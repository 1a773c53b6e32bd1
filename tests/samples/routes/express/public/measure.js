const quiet = ["/portal", "/book"];
if (!quiet.some((one) => window.location.pathname.startsWith(one))) {
  fbq("track", "PageView");
}
