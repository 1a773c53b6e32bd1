const area = document.querySelector('textarea')
area.value = "fbq('track', 'Lead')"
area.placeholder = '<script src="https://connect.facebook.net/en_US/fbevents.js"></script>'
document.querySelector('code').textContent = "ttq.track('Contact')"
document.querySelector('pre').append("gtag('config', 'G-7H2QX9LBW4')")
document.title = "rdt('track', 'Lead')"
