export default function Root() { return <main>{window.fbq('track', 'ViewContent')}</main> }
