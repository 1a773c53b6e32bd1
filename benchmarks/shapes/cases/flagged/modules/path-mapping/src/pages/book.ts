import { BOOKED } from '@events'
import { tell } from '@tools/pixel'

tell(BOOKED)
