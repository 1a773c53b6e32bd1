import { useEffect } from "react";
import { useLocation } from "react-router-dom";
import { isOpen } from "./paths";

export function useNegated() {
  const { pathname } = useLocation();
  useEffect(() => {
    if (pathname && !isOpen(pathname)) return;
    gtag("event", "visit");
  }, [pathname]);
}
