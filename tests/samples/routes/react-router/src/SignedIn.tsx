import { Navigate } from "react-router-dom";
import { user } from "./session";

export function SignedIn({ children }) {
  return user() ? children : <Navigate to="/" />;
}
