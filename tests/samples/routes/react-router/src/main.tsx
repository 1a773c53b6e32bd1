import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router-dom";
import { routes } from "./routes";
import "./exact";
import "./measure";

const router = createBrowserRouter(routes, { basename: "/clinic" });
createRoot(document.getElementById("root")!).render(<RouterProvider router={router} />);
