import marketing from '../lib/marketing'

marketing.begin()
marketing.event('Schedule', { clinic: 'Harbor' })
marketing.snap('RESERVE')
marketing.pin('lead')
