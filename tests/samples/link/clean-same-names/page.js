import { fbq, track } from './queue'
import ttq from 'tiny-task-queue'

fbq('track')
track('init')
ttq.track('Contact')
