export default function PortalLayout({ children }) {
  return <main>{children}</main>
}
