import { track } from '@clinic/analytics'
import { EVENTS } from '@clinic/analytics/events'
import { Button } from '@clinic/analytics/react/button'
import { install } from '@clinic/analytics/vue/plugin.js'

track(EVENTS.booked) // expect: meta-pixel/track:Schedule
install('CHARBORSTREET0CLINIC') // expect: tiktok-pixel/init
export default () => <Button event="Contact" /> // expect: meta-pixel/track:Contact
