export default {
  title: 'Harbor Clinic',
  head: {
    meta: [{ name: 'robots', content: 'index' }],
    script: [
      { src: 'https://www.googletagmanager.com/gtag/js?id=G-7H2QX9LBW4', async: true },
      { innerHTML: "window.dataLayer = window.dataLayer || []; gtag('config', 'G-7H2QX9LBW4')" },
    ],
  },
}
