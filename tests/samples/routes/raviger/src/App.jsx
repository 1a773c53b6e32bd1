import { Redirect, useRoutes } from "raviger";
import Patients from "./Patients";
import visits from "./visits";

const routes = {
  "/": () => <Redirect to="/patients" />,
  "/patients": () => <Patients />,
  ...visits,
};

export default function App() {
  return useRoutes(routes) || <p>Not found</p>;
}
