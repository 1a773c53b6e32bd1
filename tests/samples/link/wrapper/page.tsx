import { event, lead, pageView } from './track'

export default function Page({ form }) {
  pageView()
  useEffect(() => {
    lead(form.email) // expect: meta-pixel/init sends email
  }, [])
  return <a onClick={() => event('Contact')}>Call</a> // expect: meta-pixel/track:Contact, tiktok-pixel/track:Contact
}
