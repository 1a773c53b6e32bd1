import { useSession } from 'next-auth/react'
import { signedIn } from './pixel'

export function Portal() {
  const { data: session } = useSession()
  const { user } = session ?? {}
  const enter = () => signedIn(user)
  return <button onClick={enter}>My records</button>
}
