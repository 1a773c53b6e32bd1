import { Route as rootRoute } from "./routes/root";
import { Route as HomeImport } from "./routes/home";
import { Route as FrameImport } from "./routes/frame";
import { Route as PortalImport } from "./routes/portal";
import { Route as ResultsImport } from "./routes/results";

export const routeTree = rootRoute._addFileChildren({ HomeImport, FrameImport, PortalImport, ResultsImport });
