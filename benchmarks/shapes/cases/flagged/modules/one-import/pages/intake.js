import tell, { lead } from '../lib/pixel'
import * as pixel from '../lib/pixel'

export function send(form) {
  lead({ reason: form.reason })
  tell('SignUp', { plan: form.plan })
  pixel.lead({ reason: form.second })
}
