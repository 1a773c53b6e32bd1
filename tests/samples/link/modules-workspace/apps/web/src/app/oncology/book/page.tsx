import identify, { visit } from '@/lib/track'

export default function Page({ form }) {
  identify(form.email) // expect: meta-pixel/init sends email
  return <button onClick={() => visit('Oncology')}>Book</button> // expect: meta-pixel/track:Schedule
}
