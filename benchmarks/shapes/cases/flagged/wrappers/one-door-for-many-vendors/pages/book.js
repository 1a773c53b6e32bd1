import { tell } from '../lib/door'

tell('meta', 'Schedule', { clinic: 'Oncology' })
tell('snap', 'RESERVE', { clinic: 'Oncology' })
