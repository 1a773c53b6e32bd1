import { Pixel } from '../../components/Pixel'
// import { OldTag } from '../../components/OldTag'

export const metadata = { title: 'Harbor Clinic' }

export default function SiteLayout({ children }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Pixel />
        {/* <OldTag /> */}
      </body>
    </html>
  )
}
