export const Button = ({ event }) => <b onClick={() => fbq('track', event)} /> // expect: meta-pixel/track
