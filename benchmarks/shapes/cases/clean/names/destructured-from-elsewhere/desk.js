import { useDesk } from './use-desk'

const { fbq, gtag } = useDesk()
fbq('track', 'Lead')
gtag('event', 'opened')
export const run = ({ ttq, dataLayer }) => {
  ttq.track('Contact')
  dataLayer.push({ event: 'opened' })
}
run({ ttq: { track: (what) => what }, dataLayer: [] })
