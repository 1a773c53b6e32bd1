import { pixel } from '../lib/pixel'

export function useArrival() {
  return { arrived: (from: string | null) => pixel('Arrived', { from }) }
}
