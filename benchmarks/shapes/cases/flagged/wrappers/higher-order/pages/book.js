import { once, safely } from '../lib/safe'

const pixel = safely(window.fbq)
pixel('track', 'Schedule')

const contact = once((topic) => ttq.track('Contact', { content_name: topic }))
contact('Migraine')
