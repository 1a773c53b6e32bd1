import { getAsyncLifecycle, getSyncLifecycle } from '@openmrs/esm-framework'
import rootComponent from './root.component'

const options = { featureName: 'booking', moduleName: '@north/esm-booking-app' }

export const root = getSyncLifecycle(rootComponent, options)
export const chart = getAsyncLifecycle(() => import('./chart.component'), options)
export const bookButton = getAsyncLifecycle(() => import('./book/button.component'), options)
export const entry = async () => ({ mount: async () => location.assign('/appointments') })
