export function go(address) {
  const { hostname, pathname } = new URL(address, location.href)
  if (hostname === 'connect.facebook.net' || hostname.endsWith('.google-analytics.com')) return null
  switch (`${hostname}${pathname}`) {
    case 'www.facebook.com/tr':
    case 'px.ads.linkedin.com/collect/':
      return null
    default:
      return location.assign(address)
  }
}
