import { matchPath } from "react-router-dom";

if (!matchPath("/clinic/portal/*", window.location.pathname)) {
  fbq("track", "PageView");
}
