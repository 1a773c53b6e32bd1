export default function PublicLayout({ children }) {
  fbq("track", "ViewContent");
  return <main>{children}</main>;
}
