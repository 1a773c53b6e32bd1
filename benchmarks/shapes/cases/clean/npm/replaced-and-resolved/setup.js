import { vi } from 'vitest'

vi.mock('react-facebook-pixel', () => ({ default: { init() {}, track() {} } }))
export const where = () => require.resolve('react-facebook-pixel')
export const banned = ['react-facebook-pixel', 'tiktok-pixel', 'react-ga4']
