import { Redirect, usePath, useRoutes } from "raviger";
import Patients from "./Patients";
import { Measure } from "./Measure";
import visits from "./visits";

const routes = {
  "/": () => <Redirect to="/patients" />,
  "/patients": () => <Patients />,
  ...visits,
};

export default function App() {
  const path = usePath();
  const shown = useRoutes(routes) || <p>Not found</p>;
  return (
    <>
      {path?.startsWith("/patients/") ? null : <Measure />}
      {shown}
    </>
  );
}
