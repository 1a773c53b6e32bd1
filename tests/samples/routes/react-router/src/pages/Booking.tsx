import { Route, Routes } from "react-router-dom";
import Time from "./booking/Time";
import Insurance from "./booking/Insurance";

export function Component() {
  return (
    <Routes>
      <Route index element={<Time />} />
      <Route path="insurance" element={<Insurance />} />
    </Routes>
  );
}
