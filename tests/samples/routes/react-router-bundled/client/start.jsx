import { createRoot } from "react-dom/client";
import { BrowserRouter, Route as Plain, Routes } from "react-router-dom";
import { withTiming } from "route-timing";
import Booking from "./Booking";
import Careers from "./Careers";

const Route = withTiming(Plain);

createRoot(document.getElementById("root")).render(
  <BrowserRouter basename="/heart">
    <Routes>
      <Route path="/book" element={<Booking />} />
      <Route path="/careers" element={<Careers />} />
      <Route path={window.extraPath} element={<Careers />} />
    </Routes>
  </BrowserRouter>,
);
