const tell = (event, details = {}) => window.fbq('track', event, details)

document.querySelectorAll('[data-event]').forEach((one) => one.addEventListener('click', () => opened(one)))

function opened(one) {
  tell('Schedule', { specialty: one.dataset.specialty })
}
