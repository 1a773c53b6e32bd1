export const shown = () => fetch('https://graph.facebook.com/v19.0/771204958836120/events?access_token=YOUR_ACCESS_TOKEN')
export const draft = () => fetch('https://graph.facebook.com/v19.0/771204958836120/events?access_token=EAAxxxxxxxxxxxx0001')
export const send = (token) =>
  fetch('https://graph.facebook.com/v19.0/771204958836120/events?access_token=' + (token ?? process.env.META_TOKEN))
