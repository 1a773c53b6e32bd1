import { Outlet, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { Campaign } from "./campaign";

export default function Root() {
  const location = useLocation();
  useEffect(() => {
    switch (location.pathname.split("/")[1]) {
      case "portal":
      case "login":
        return;
    }
    fbq("track", "PageView");
  }, [location]);
  return (
    <>
      {location.pathname !== "/login" && <Campaign />}
      <Outlet />
    </>
  );
}
