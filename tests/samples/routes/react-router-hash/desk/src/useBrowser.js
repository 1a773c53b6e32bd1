import { useEffect } from "react";

export function useBrowser() {
  useEffect(() => {
    if (window.location.pathname.startsWith("/portal")) return;
    ttq.track("ViewContent");
  });
}
