export function lead(who) {
  fbq('track', 'Lead', { who });
}
