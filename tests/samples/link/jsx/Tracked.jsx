// An element is a call of its component: what it is given ends up in the event.
export function Tracked({ name, children }) {
  return <button onClick={() => window.fbq('track', name)}>{children}</button> // expect: meta-pixel/track
}
