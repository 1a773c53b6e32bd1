fbq('trackCustom', 'Never');
