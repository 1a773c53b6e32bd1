import { useEffect } from "react";
import { useLocation } from "react-router-dom";

// The router leaves `/care` out.
export function useHome() {
  const { pathname } = useLocation();
  useEffect(() => {
    if (pathname === "/") fbq("track", "ViewContent");
  }, [pathname]);
}
