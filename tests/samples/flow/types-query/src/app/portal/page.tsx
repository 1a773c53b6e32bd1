import { useQuery } from '@apollo/client'
import { ME } from '../../lib/queries'
import { reportView } from '../../lib/views'

export default function Portal() {
  const { data } = useQuery(ME)
  return <button onClick={() => reportView('Portal', data.me)}>Continue</button>
}
