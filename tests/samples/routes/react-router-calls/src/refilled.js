export function refilled() {
  fbq('track', 'Refill')
}

export const pharmacy = 'north'
