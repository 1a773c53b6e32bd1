const pixel = require('react-facebook-pixel').default

export async function booked() {
  pixel.track('Schedule')
  const { default: TiktokPixel } = await import('tiktok-pixel')
  TiktokPixel.track('Schedule')
}
