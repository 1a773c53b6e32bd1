const NEVER = /^https:\/\/(connect\.facebook\.net|www\.google-analytics\.com\/g\/collect)/

self.addEventListener('fetch', (event) => {
  const { url } = event.request
  if (NEVER.test(url) || url.startsWith('https://analytics.tiktok.com/i18n/pixel/')) {
    event.respondWith(new Response('', { status: 204 }))
  }
})
