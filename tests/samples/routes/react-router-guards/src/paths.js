const PRIVATE = ["/portal", "/pay"];
export const isPrivate = (path) => PRIVATE.some((one) => path.startsWith(one));
export function isOpen(path) {
  return !path.startsWith("/portal");
}
// Says nothing of the page alone.
export const isQuiet = (path) => path.startsWith("/portal") || Date.now() % 2 === 0;
export const labelOf = (path) => (path === "/portal/results" ? "results" : "other");
