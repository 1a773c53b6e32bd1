fbq('track', 'Lead')
