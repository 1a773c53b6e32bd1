import { useEffect } from "react";
import { useLocation } from "react-router-dom";
import { isOpen, isPrivate } from "./paths";

export function useImported() {
  const { pathname } = useLocation();
  useEffect(() => {
    if (isPrivate(pathname)) return;
    lintrk("track", { conversion_id: 4801120 });
  }, [pathname]);
  return isOpen(pathname) ? "open" : "";
}
