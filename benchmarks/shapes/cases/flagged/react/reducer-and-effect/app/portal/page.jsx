import { usePathname } from 'next/navigation'
import { usePageView } from '../../lib/store'

export default function Portal() {
  usePageView(usePathname())
  return <h1>Results</h1>
}
