(window as any).fbq('track', 'Lead')
;(<any>window).twq('config', 'oq8r2')
;(window as unknown as { snaptr: (...all: unknown[]) => void }).snaptr('track', 'SIGN_UP')
window.fbq!('track', 'Contact')
const pixel = window['fbq'] as (...all: unknown[]) => void
pixel('track', 'Search', { search_string: 'knee pain' })
