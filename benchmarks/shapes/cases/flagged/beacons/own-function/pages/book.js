import { beacon } from '../lib/beacon'

beacon('Schedule', { topic: 'Chemotherapy' })
