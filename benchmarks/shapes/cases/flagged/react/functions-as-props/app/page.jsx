import { Choice } from '../components/Choice'

const picked = (label) => fbq('trackCustom', 'Picked', { label })

export default function Page() {
  return <Choice label="Depression screening" onPick={picked} />
}
