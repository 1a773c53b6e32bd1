import { send } from './pixel'

export function step(name: string, told: unknown) {
  send('BookingStep', { name, told })
}
