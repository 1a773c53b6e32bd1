import { createFileRoute, Outlet } from "@tanstack/react-router";

export const Route = createFileRoute("/_frame")({ component: Frame });

function Frame() {
  fbq("track", "PageView");
  return <Outlet />;
}
