gtag('event', 'site');
