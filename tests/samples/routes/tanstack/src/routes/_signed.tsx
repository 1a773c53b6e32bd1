import { Outlet, createFileRoute, redirect } from "@tanstack/react-router";

export const Route = createFileRoute("/_signed")({
  beforeLoad: () => {
    if (!sessionStorage.getItem("visitor")) throw redirect({ to: "/" });
  },
  component: () => <Outlet />,
});
