if (!location.pathname.startsWith('/help/portal')) fbq('track', 'PageView')
