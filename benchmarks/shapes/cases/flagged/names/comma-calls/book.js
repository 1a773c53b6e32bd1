const api = { fbq: window.fbq }

;(0, window.fbq)('track', 'Lead')
;(0, api.fbq)('track', 'Contact')
;(0, eval)("lintrk('track', { conversion_id: 9241107 })")
;(0, window.lintrk)('track', { conversion_id: 9241107 })
