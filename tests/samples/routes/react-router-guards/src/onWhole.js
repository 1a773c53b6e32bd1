import { useEffect } from "react";
import { useLocation } from "react-router-dom";

// The browser tells the whole path.
export function useWhole() {
  const location = useLocation();
  useEffect(() => {
    if (!window.location.pathname.startsWith("/care/portal")) snaptr("track", "PAGE_VIEW");
  }, [location]);
}
