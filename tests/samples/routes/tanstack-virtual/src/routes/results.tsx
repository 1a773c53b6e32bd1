import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/_frame/portal/results/$id")({ component: () => <main>Result</main> });
