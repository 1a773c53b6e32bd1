import { GoogleTagManager } from '@next/third-parties/google'
import { usePathname } from 'next/navigation'

export default function Layout({ children }) {
  const pathname = usePathname()
  return (
    <html>
      <body>{children}</body>
      {pathname === '/careers' && <GoogleTagManager gtmId="GTM-K4T9WQX" />}
    </html>
  )
}
