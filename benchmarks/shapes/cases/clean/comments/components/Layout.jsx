export function Layout({ children }) {
  return (
    <main>
      {/* <Script src="https://connect.facebook.net/en_US/fbevents.js" /> */}
      {/* <script>{`fbq('init', '739215804416253')`}</script> */}
      {children}
    </main>
  )
}
