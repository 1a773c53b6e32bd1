import { tell } from '../lib/a'

tell('Schedule')
