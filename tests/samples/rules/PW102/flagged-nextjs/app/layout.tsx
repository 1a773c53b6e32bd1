import Script from "next/script";

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        {/* expect: PW102 */}
        <Script src="https://connect.facebook.net/en_US/fbevents.js" />
      </body>
    </html>
  );
}
