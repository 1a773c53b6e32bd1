gtag('event', 'print');
