import { Counter } from "../../parts/Counter"

export default function PortalLayout({ children }) {
  return <main><Counter link={children} />{children}</main>
}
