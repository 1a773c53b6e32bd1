import { Script } from './theatre'
import { useAnalytics } from './ward'

export function Page() {
  const { track } = useAnalytics()
  return (
    <>
      <Script act="2" />
      <script dangerouslySetInnerHTML={{ __html: 'document.title = "Ward"' }} />
      <button onClick={() => track('Lead', { clinic: 'Oncology' })}>Book</button>
    </>
  )
}
