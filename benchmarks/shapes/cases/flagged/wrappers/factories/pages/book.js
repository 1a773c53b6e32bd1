import { command, make, tracker } from '../lib/make'

const portal = make('Portal')
portal('Login', { area: 'results' })
command('SIGN_UP')({ sign_up_method: 'form' })
const reddit = tracker('rdt')
reddit.event('Lead', { topic: 'Back pain' })
