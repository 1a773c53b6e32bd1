import { Visits } from "./visits";

export default function Layout({ children }) {
  return (
    <>
      <Visits />
      {children}
    </>
  );
}
