// expect: PW504
// pixelward: ingore[PW201]: reviewed in May
fbq('track', 'Lead');
// expect: PW504
// pixelward: ignore[PW2O1]: reviewed in May
fbq('track', 'Lead');
// expect: PW504
// pixelward: ignore[PW504]: reviewed in May
fbq('track', 'Lead');
