import { send } from '../lib/pixel'

export function useTracking() {
  const booked = (step: string, first: string) => send('Booked', { step, first })
  return { booked }
}
