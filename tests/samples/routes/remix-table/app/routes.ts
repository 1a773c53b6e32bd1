import { type RouteConfig, index, layout, prefix, route } from "@react-router/dev/routes";

export default [
  index("./home.tsx"),
  route("about", "./about.tsx"),
  layout("./portal/frame.tsx", [
    ...prefix("portal", [index("./portal/visits.tsx"), route("results/:id", "./portal/result.tsx")]),
  ]),
  route("booking", "./booking/steps.tsx", [
    index("./booking/time.tsx"),
    route("insurance", "./booking/insurance.tsx"),
  ]),
] satisfies RouteConfig;
