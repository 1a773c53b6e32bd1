import { RouterProvider, createRoute, createRouter } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import Home from "./Home";
import Booking from "./Booking";
import Time from "./Time";
import Doctor from "./Doctor";
import { rootRoute } from "./root";

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: Home });
const bookingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "booking",
  component: Booking,
});
const timeRoute = createRoute({ getParentRoute: () => bookingRoute, path: "/", component: Time });
const doctorRoute = createRoute({
  getParentRoute: () => bookingRoute,
  path: "with/$doctor",
  component: Doctor,
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  bookingRoute.addChildren([timeRoute, doctorRoute]),
]);
createRoot(document.body).render(<RouterProvider router={createRouter({ routeTree })} />);
