import { expect, it, vi } from 'vitest'
import { book } from './book'

it('tells nobody', () => {
  window.fbq = vi.fn()
  book({ reason: 'Asthma' })
  window.fbq('track', 'Schedule')
  expect(window.fbq).toHaveBeenCalledWith('track', 'Schedule')
})
