import { useEffect } from "react";
import { useLocation } from "react-router-dom";
import { isQuiet, labelOf } from "./paths";

export function useUnsure() {
  const { pathname } = useLocation();
  useEffect(() => {
    if (isQuiet(pathname)) return;
    if (labelOf(pathname) || pathname === "/doctors") pintrk("track", "pagevisit");
  }, [pathname]);
}
