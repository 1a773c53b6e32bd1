if (!location.pathname.startsWith('/handbook/portal')) fbq('track', 'PageView')
