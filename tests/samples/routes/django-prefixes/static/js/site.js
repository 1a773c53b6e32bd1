fbq('track', 'PageView');
