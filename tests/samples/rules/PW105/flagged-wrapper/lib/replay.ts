import { init } from '@fullstory/browser'

export function record() {
  init({ orgId: 'o-2RT9XQ-na1' }) // expect: PW105
}
