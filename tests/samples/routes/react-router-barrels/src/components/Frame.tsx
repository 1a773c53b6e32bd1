import { Outlet } from "react-router-dom";

export function Frame() {
  if (!window.location.pathname.includes("/portal")) {
    fbq("track", "PageView");
  }
  return <Outlet />;
}
