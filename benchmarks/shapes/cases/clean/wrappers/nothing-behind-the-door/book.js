import { make, tell } from './lib/door'

tell('Schedule', { clinic: 'Oncology' })
make('Portal')('Login')
