fbq('trackCustom', 'Cancelled');
