import { COMMAND, MetaEvent, Names, SNAP } from './events'

fbq(COMMAND.one, MetaEvent.Booked)
fbq(COMMAND['custom'], 'Directions')
fbq('track', Names.searched)
snaptr('track', SNAP.booked)
