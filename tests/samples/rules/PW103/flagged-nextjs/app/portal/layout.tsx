import { Pixel } from "../../components/Pixel";

export default function PortalLayout({ children }: { children: React.ReactNode }) {
  return (
    <section>
      <Pixel />
      {children}
    </section>
  );
}
