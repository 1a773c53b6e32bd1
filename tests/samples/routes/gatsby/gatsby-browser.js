import { Visits } from "./src/visits";

export const wrapRootElement = ({ element }) => <Visits>{element}</Visits>;

export const onRouteUpdate = ({ location }) => {
  if (location.pathname.startsWith("/portal")) return;
  window.fbq("track", "PageView");
};
