import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/_frame/portal")({ component: () => <main>Portal</main> });
