const base = 'https://www.facebook.com/tr'

export function beacon(event, details) {
  const image = new Image()
  image.src = `${base}?id=739215804416253&ev=${event}&cd[topic]=${details.topic}`
}
