import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/_signed/portal/results/$id")({ component: Result });

function Result() {
  return <main>Result</main>;
}
