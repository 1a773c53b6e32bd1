import { useParams } from 'react-router-dom'
import { CallButton } from '../CallButton'
import { useTikTok } from '../lib/useTikTok'

export function Doctor() {
  const { name = '' } = useParams()
  useTikTok(name)
  return (
    <>
      <h1>Dr. {name}</h1>
      <CallButton onCalled="DoctorCalled" />
    </>
  )
}
