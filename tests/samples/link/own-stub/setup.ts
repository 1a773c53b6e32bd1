export function start(id: string) {
  const rdt = function (...args: unknown[]) {
    if ((rdt as any).sendEvent) (rdt as any).sendEvent(...args)
    else (rdt as any).callQueue.push(args)
  }
  ;(rdt as any).callQueue = []
  window.rdt = rdt // expect: reddit-pixel/base-code
  rdt('init', id) // expect: reddit-pixel/init
  rdt('track', 'PageVisit') // expect: reddit-pixel/track:PageVisit
}
