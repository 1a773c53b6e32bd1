import { chromium } from 'playwright'

const page = await (await chromium.launch()).newPage()
const seen = []
page.on('request', (request) => {
  if (request.url().includes('connect.facebook.net/en_US/fbevents.js')) seen.push(request.url())
})
await page.route('https://www.facebook.com/tr*', (route) => route.abort())
await page.goto('http://localhost:8080/')
if (seen.length) throw new Error('connect.facebook.net was asked for')
