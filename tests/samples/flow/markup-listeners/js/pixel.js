function sendToPixel(event, parameters) {
  fbq('trackCustom', event, parameters)
}
