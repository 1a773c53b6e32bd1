import { useSession } from 'next-auth/react'
import { signedIn } from './pixel'

export function Portal() {
  const { data: session } = useSession()
  const enter = () => signedIn(session)
  return <button onClick={enter}>My records</button>
}
