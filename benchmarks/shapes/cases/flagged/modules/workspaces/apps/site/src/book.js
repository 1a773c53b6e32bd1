import { tell } from '#tell'
import { pinned } from '@harbor/tell/pins'

tell('Schedule')
pinned('lead')
