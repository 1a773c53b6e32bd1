import { defineStore } from 'pinia'
import { ref } from 'vue'
import { send } from '../lib/pixel'

export const useVisitStore = defineStore('visit', () => {
  const born = ref('')
  const room = ref('')
  const save = () => send('Visit', { told: born.value })
  return { born, room, save }
})
