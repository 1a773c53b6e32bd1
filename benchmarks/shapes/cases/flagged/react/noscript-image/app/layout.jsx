export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <noscript>
          <img height="1" width="1" alt="" src={`https://www.facebook.com/tr?id=${process.env.PIXEL}&ev=PageView`} />
        </noscript>
        {children}
      </body>
    </html>
  )
}
