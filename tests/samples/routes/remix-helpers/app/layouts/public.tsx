import { Outlet } from "react-router";

export default function Public() {
  fbq("track", "PageView");
  return <Outlet />;
}
