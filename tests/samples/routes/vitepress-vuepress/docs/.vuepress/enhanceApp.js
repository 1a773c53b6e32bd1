export default ({ router }) => {
  if (location.pathname !== '/pay/') fbq('track', 'PageView')
}
