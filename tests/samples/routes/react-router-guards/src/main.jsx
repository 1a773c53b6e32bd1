import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router-dom";
import Frame from "./Frame";
import Home from "./pages/Home";
import Doctors from "./pages/Doctors";
import Results from "./pages/Results";

const router = createBrowserRouter(
  [
    {
      element: <Frame />,
      children: [
        { path: "/", element: <Home /> },
        { path: "/doctors", element: <Doctors /> },
        { path: "/portal/results", element: <Results /> },
      ],
    },
  ],
  { basename: "/care" },
);

createRoot(document.getElementById("root")).render(<RouterProvider router={router} />);
