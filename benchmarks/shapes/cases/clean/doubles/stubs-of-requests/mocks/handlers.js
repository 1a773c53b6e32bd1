import { http, HttpResponse } from 'msw'

const nothing = () => new HttpResponse(null, { status: 204 })
export const handlers = [
  http.get('https://www.facebook.com/tr', nothing),
  http.get('https://connect.facebook.net/en_US/fbevents.js', nothing),
  http.post('https://www.google-analytics.com/g/collect', nothing),
]
