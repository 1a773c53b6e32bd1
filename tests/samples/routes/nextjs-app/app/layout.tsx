import { Measure } from "../parts/Measure"

export default function Layout({ children }) {
  return (
    <html>
      <body>
        <Measure />
        {children}
      </body>
    </html>
  )
}
