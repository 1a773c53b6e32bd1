import { index, layout, prefix, relative, route, type RouteConfig } from "@react-router/dev/routes";

const portal = relative("./app/portal");

let further: RouteConfig = [];
further = [...further, portal.route("bills", "bills.tsx")];

export default [
  index("./home.tsx"),
  layout("./layouts/public.tsx", [
    route("about", "./about.tsx"),
    ...prefix("doctors", [index("./doctors/list.tsx"), route(":id", "./doctors/one.tsx")]),
  ]),
  route("portal", "./portal/frame.tsx", [
    portal.index("visits.tsx"),
    portal.route("results/:id", "results.tsx"),
    ...further,
  ]),
] satisfies RouteConfig;
