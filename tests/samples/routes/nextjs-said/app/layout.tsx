import type { ReactNode } from "react";
import Script from "next/script";

// What stands round every page is no page's own.
export const metadata = { title: { default: "Chemotherapy at Harbor", template: "%s | Harbor" } };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <h1>Asthma care</h1>
        {children}
        <Script id="pixel">{`fbq('init', '2209178334410291'); fbq('track', 'PageView');`}</Script>
      </body>
    </html>
  );
}
