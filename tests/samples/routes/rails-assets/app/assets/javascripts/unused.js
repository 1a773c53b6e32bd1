gtag('event', 'never');
