import visit from '#events/visit'
import { page } from '#self'
import { track } from '#track'

page('Contact') // expect: meta-pixel/track:Contact
track(visit) // expect: meta-pixel/track:Schedule
