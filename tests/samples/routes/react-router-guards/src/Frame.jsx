import { Outlet, useLocation } from "react-router-dom";
import { useHome } from "./onHome";
import { useOpen } from "./onOpen";
import { useWhole } from "./onWhole";
import { usePart } from "./onPart";
import { started } from "./started";
import Banner from "./Banner";

export default function Frame() {
  const { pathname } = useLocation();
  useHome();
  useOpen();
  useWhole();
  usePart();
  return (
    <main onClick={started}>
      {!pathname.startsWith("/portal") && <Banner />}
      <Outlet />
    </main>
  );
}
