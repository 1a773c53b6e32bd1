import pixel from './pixel'
import { event as tell } from 'vue-gtag'

export const analytics = {
  lead: (topic) => pixel.track('Lead', { topic }),
  asked: (topic) => tell('asked', { topic }),
}
