if (!location.pathname.startsWith('/portal')) {
  fbq('track', 'PageView')
}
