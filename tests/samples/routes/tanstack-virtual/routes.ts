import { index, layout, physical, rootRoute, route } from "@tanstack/virtual-file-routes";

export const routes = rootRoute("root.tsx", [
  index("home.tsx"),
  layout("frame", "frame.tsx", [
    route("/portal", "portal.tsx", [route("/results/$id", "results.tsx")]),
  ]),
]);
