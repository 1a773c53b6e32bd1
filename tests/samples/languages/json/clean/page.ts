import fbq from 'fbq'

fbq('track')
