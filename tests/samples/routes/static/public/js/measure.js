var path = window.location.pathname.toLowerCase();
var isPortal = path.indexOf("/portal") === 0 || /^\/careers\//.test(path);
if (!isPortal) {
  fbq("track", "PageView");
}
