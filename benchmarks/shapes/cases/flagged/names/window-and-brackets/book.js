window.fbq('track', 'Schedule')
window['fbq']('track', 'Schedule')
window["snaptr"]("track", "RESERVE")
window['ttq']['track']('Schedule')
