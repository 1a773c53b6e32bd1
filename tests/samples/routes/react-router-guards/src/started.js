const beganAt = window.location.pathname;
const began = beganAt.startsWith("/care/portal");

// Who began elsewhere may have come to the portal since.
export function started() {
  if (beganAt !== "/care/portal/results" && !began) rdt("track", "Lead");
}
