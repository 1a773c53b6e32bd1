gtag('event', 'opened');
