type Stub = ((...args: unknown[]) => void) & { queue: unknown[]; loaded: boolean; version: string }

declare global {
  interface Window {
    fbq?: Stub
  }
}

function load() {
  const stub = ((...args: unknown[]) => stub.queue.push(args)) as unknown as Stub
  stub.queue = []
  stub.loaded = true
  stub.version = '2.0'
  window.fbq = stub
  const script = document.createElement('script')
  script.async = true
  script.src = 'https://connect.facebook.net/en_US/fbevents.js'
  document.head.appendChild(script)
}

export function fbq(...args: unknown[]) {
  if (!window.fbq) load()
  window.fbq!(...args)
}
