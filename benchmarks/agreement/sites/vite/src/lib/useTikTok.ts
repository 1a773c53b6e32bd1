import { useEffect } from 'react'

/** Says the name of what is looked at to the second network. */
export function useTikTok(name: string) {
  useEffect(() => {
    const ttq = ((window as any).ttq = (window as any).ttq || [])
    const script = document.createElement('script')
    script.src = 'https://analytics.tiktok.com/i18n/pixel/events.js?lib=ttq'
    document.head.append(script)
    ttq.push(['track', 'ViewContent', { content_name: name }])
  }, [name])
}
