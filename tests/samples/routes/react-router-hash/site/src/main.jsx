import { createRoot } from "react-dom/client";
import { createHashRouter, RouterProvider } from "react-router-dom";
import Frame from "./Frame";
import Home from "./pages/Home";
import Results from "./pages/Results";

const router = createHashRouter([
  {
    element: <Frame />,
    children: [
      { path: "/", element: <Home /> },
      { path: "/portal/results", element: <Results /> },
    ],
  },
]);

createRoot(document.getElementById("root")).render(<RouterProvider router={router} />);
