export * from './deeper'
export function visit(name: string) { fbq('track', name) } // expect: meta-pixel/track
