var consent = 'asked';
