import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/_signed/portal")({ component: Portal });

function Portal() {
  return <main>Portal</main>;
}
