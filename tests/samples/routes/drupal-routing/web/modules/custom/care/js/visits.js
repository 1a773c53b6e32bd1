gtag('event', 'visit');
