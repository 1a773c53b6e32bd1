import { record } from '../../lib/replay'

record()

export default function Page() {
  return <h1>Before your visit</h1>
}
