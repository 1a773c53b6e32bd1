import { analytics, track } from './lib/track'

track('Schedule', { clinic: 'Oncology' })
track('init', '739215804416253')
analytics.page()
analytics.identify('harbor-7')
