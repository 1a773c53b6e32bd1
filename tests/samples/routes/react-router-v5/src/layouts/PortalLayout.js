export default function PortalLayout({ children }) {
  return <main className="portal">{children}</main>;
}
