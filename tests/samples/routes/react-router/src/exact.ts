import { matchPath } from "react-router-dom";

// Only whoever is at this very address is left out.
if (!matchPath("/clinic/portal", window.location.pathname)) {
  ttq.track("Pageview");
}
