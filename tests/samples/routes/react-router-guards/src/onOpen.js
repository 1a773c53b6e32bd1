import { useEffect } from "react";
import { useLocation } from "react-router-dom";

export function useOpen() {
  const { pathname } = useLocation();
  useEffect(() => {
    if (pathname.startsWith("/portal")) return;
    ttq.track("ViewContent");
  }, [pathname]);
}
