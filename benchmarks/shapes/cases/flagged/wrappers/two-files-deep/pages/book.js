import { event, start } from '../lib/events'

start('739215804416253', { em: window.visitor.email })
event('Schedule', { content_name: 'Oncology' })
