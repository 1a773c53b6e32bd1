import { useEffect } from "react";
import { useLocation } from "react-router-dom";

// Never true: the browser's path begins with `/care`, and the router's does not.
export function usePart() {
  const at = useLocation();
  useEffect(() => {
    if (window.location.pathname.startsWith("/portal")) return;
    if (at.pathname.startsWith("/care/portal")) return;
    twq("event", "tw-alder-visit");
  }, [at]);
}
