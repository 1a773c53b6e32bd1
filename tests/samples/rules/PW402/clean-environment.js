export const send = (token) =>
  fetch('https://graph.facebook.com/v19.0/771204958836120/events?access_token=' + (token ?? process.env.META_TOKEN))
