import { defineStore } from 'pinia'
import { send } from '../lib/pixel'

export const useIntakeStore = defineStore('intake', {
  state: () => ({ reach: '', plan: '', copies: 1 }),
  actions: {
    save() {
      send('Saved', { told: this.reach })
    },
  },
})
