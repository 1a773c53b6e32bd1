fbq('trackCustom', 'Scrolled');
