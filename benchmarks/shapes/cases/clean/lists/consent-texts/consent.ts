export const VENDORS = [
  { id: 'facebook', name: 'Meta Pixel', cookies: ['_fbp'], host: 'connect.facebook.net', blocked: true },
  { id: 'tiktok', name: 'TikTok Pixel', cookies: ['_ttp'], host: 'analytics.tiktok.com', blocked: true },
] as const

export function describe(vendor: (typeof VENDORS)[number]): string {
  return `${vendor.name} sets ${vendor.cookies.join(', ')} from ${vendor.host}; we block it.`
}
