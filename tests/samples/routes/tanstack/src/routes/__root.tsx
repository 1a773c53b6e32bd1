import { Outlet, createRootRoute, useRouterState } from "@tanstack/react-router";
import { Measure } from "../Measure";
import { Asked } from "../Asked";

function Root() {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const search = useRouterState({ select: (state) => state.location.search });
  return (
    <>
      {!pathname.startsWith("/portal") && <Measure />}
      {search !== "/portal" && <Asked />}
      <Outlet />
    </>
  );
}

export const Route = createRootRoute({ component: Root });
