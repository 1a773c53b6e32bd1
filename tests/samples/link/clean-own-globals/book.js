analytics.track('Booked')
window.analytics.page()
ga('send')
