const queue: unknown[][] = ((window as any)._paq ||= [])

export function counted(site: string) {
  queue.push(['setSiteId', site])
  queue.push(['trackPageView'])
  const script = document.createElement('script')
  script.src = 'https://harborclinic.matomo.cloud/matomo.js'
  document.head.append(script)
}

export const happened = (area: string, what: string) => queue.push(['trackEvent', area, what])
