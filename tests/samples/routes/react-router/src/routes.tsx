import { lazy, Suspense } from "react";
import { Navigate, type RouteObject } from "react-router-dom";
import { Home, Doctors } from "./pages";
import Frame from "./Frame";
import { SignedIn } from "./SignedIn";
import Spinner from "./Spinner";

const Results = lazy(() => import("./pages/Results"));

export const paths = { results: "results" } as const;

const portal: RouteObject = {
  path: "portal",
  element: (
    <SignedIn>
      <Frame />
    </SignedIn>
  ),
  children: [
    { index: true, element: <Navigate to="messages" replace /> },
    { path: "messages/:id?", lazy: () => import("./pages/Messages") },
    {
      path: paths.results,
      element: (
        <Suspense fallback={<Spinner />}>
          <Results />
        </Suspense>
      ),
    },
  ],
};

export const routes: RouteObject[] = [
  { path: "/", element: <Home /> },
  { path: "/doctors", Component: Doctors },
  portal,
  { path: "old-booking", element: <Navigate to="/book" /> },
  { path: "book/*", lazy: () => import("./pages/Booking") },
  { path: "*", element: <h1>Not found</h1> },
];
