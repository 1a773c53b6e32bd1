import { analytics } from './analytics'

analytics.lead('Vasectomy')
analytics.asked('Vasectomy')
