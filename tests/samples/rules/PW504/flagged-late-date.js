// expect: PW504
// pixelward: ignore[PW201]: reviewed in May until=2020-03-01
fbq('track', 'Lead');
