fbq('init', process.env.NEXT_PUBLIC_META_PIXEL)
twq('config', import.meta.env.VITE_X_PIXEL)
const script = document.createElement('script')
script.src = `https://www.googletagmanager.com/gtm.js?id=${process.env.GTM_ID}`
document.head.append(script)
