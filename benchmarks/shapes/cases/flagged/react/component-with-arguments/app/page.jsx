import { Pixel } from '../components/Pixel'

export default function Page() {
  return <Pixel id="739215804416253" event="ViewContent" />
}
