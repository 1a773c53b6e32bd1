import Visit from "./Visit";

export default {
  "/patients/:id/visits/:visit": ({ id, visit }) => <Visit id={id} visit={visit} />,
};
