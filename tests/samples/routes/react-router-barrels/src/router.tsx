import { createBrowserRouter, createRoutesFromElements, Navigate, Route } from "react-router-dom";
import { Frame } from "./components";
import { Booking, Home, Results } from "./pages";

export const router = createBrowserRouter(
  createRoutesFromElements(
    <Route path="/" element={<Frame />} errorElement={<Home />}>
      <Route index element={<Home />} />
      <Route path="book" element={<Booking />} />
      <Route path="bills" element={<Navigate to="/" replace />} />
      <Route path="portal/results/:id" element={<Results />} />
    </Route>,
  ),
  { basename: "/maple" },
);
