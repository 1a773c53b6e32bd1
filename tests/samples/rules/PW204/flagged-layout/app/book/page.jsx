import VisitForm from './VisitForm'

export default function Page() {
  return <VisitForm />
}
