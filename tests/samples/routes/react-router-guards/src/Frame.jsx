import { Outlet, useLocation } from "react-router-dom";
import { useHome } from "./onHome";
import { useOpen } from "./onOpen";
import { useWhole } from "./onWhole";
import { usePart } from "./onPart";
import { useImported } from "./onImported";
import { useNegated } from "./onNegated";
import { useUnsure } from "./onUnsure";
import { started } from "./started";
import Banner from "./Banner";

export default function Frame() {
  const { pathname } = useLocation();
  useHome();
  useOpen();
  useWhole();
  usePart();
  useImported();
  useNegated();
  useUnsure();
  return (
    <main onClick={started}>
      {!pathname.startsWith("/portal") && <Banner />}
      <Outlet />
    </main>
  );
}
