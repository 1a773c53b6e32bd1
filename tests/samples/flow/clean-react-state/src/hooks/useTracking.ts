import { send } from '../lib/pixel'

export function useTracking() {
  const changed = (step: string, choice: string) => send('Settings', { step, choice })
  return { changed }
}
