import { Route as rootRoute } from "./routes/__root";
import { Route as IndexRoute } from "./routes/index";
import { Route as PortalRoute } from "./routes/_signed/portal";
import { Route as ResultRoute } from "./routes/_signed/portal.results.$id";
import { Route as SignedRoute } from "./routes/_signed";

export const routeTree = rootRoute.addChildren([
  IndexRoute,
  SignedRoute.addChildren([PortalRoute.addChildren([ResultRoute])]),
]);
