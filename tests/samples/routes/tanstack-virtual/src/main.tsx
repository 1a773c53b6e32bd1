import { createRouter, RouterProvider } from "@tanstack/react-router";
import { routeTree } from "./routeTree.gen";

const router = createRouter({ routeTree, basepath: "/aspen" });
document.body.append(<RouterProvider router={router} />);
