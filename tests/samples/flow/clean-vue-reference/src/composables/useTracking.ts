import { send } from '../lib/pixel'

export function useTracking() {
  const step = (name: string, told: unknown) => send('BookingStep', { name, told })
  return { step }
}
