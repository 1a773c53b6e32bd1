import { Visits } from "./src/visits";

export const wrapRootElement = ({ element }) => <Visits>{element}</Visits>;
