export function read(text) {
  try {
    return JSON.parse(text)
  } catch (fbq) {
    return fbq('track', text)
  }
}
export function walk(rows) {
  gtag: for (const row of rows) {
    if (!row) continue gtag
  }
  return { fbq: 1, ttq: { track: 2 }, snaptr() {} }
}
