import { createTracker, make } from './tracker'

const tracker = createTracker('1592118847501145')
tracker.send('Schedule') // expect: meta-pixel/track-single:Schedule

const contact = make('Contact')
contact() // expect: meta-pixel/track:Contact
