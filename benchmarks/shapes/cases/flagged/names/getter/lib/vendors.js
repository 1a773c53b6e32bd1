export const vendors = {
  get pixel() {
    return window.fbq
  },
  get queue() {
    window.dataLayer = window.dataLayer || []
    return window.dataLayer
  },
}
