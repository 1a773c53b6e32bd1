const NAME = 'fbq'
const tools = { meta: 'fbq', tiktok: 'ttq' }

window[NAME]('track', 'Lead')
window['fb' + 'q']('track', 'Contact')
window[tools.tiktok].track('Contact')
window[`${tools.meta}`]('trackCustom', 'Directions')
