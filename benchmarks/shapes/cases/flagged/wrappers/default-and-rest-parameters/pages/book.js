import { all, forward, visit } from '../lib/track'

visit(undefined, { clinic: 'Oncology' })
all('generate_lead', { topic: 'Oncology' })
forward('track', 'Contact')
