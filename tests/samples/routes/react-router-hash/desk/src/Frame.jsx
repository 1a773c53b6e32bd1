import { Outlet } from "react-router-dom";
import { useBrowser } from "./useBrowser";
import { useRouted } from "./useRouted";

export default function Frame() {
  useBrowser();
  useRouted();
  return <Outlet />;
}
