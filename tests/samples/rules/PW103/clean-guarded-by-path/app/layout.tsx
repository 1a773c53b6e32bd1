import { Analytics } from './analytics'

export default function Layout({ children }) {
  return (
    <body>
      <Analytics />
      {children}
    </body>
  )
}
