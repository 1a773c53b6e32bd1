export const pageview = (url) => {
  window.gtag('config', 'G-2PH4NTM1C0', { page_path: url })
}
