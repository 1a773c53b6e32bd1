import { getSyncLifecycle } from '@openmrs/esm-framework'
import Banner from './banner.component'

export const banner = getSyncLifecycle(Banner, { featureName: 'banner' })
