import { told } from './told'

export function booked() {
  told()
}

export const shown = 1
