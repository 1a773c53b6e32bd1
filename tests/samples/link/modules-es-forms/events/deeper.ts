const send = (name: string) => fbq('track', name) // expect: meta-pixel/track
export { send as 'send it', send as plain }
export let later = (name: string) => send(name) // expect: meta-pixel/track
