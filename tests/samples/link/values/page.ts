enum Name {
  Booked = 'Schedule',
  Seen = 'ViewContent',
}
const enum Other {
  A = `Contact`,
}
const settings = JSON.parse('{"pixel": "1592118847501145", "event": "Lead"}')
const frozen = Object.freeze({ event: 'Search', ...{ other: 'Donate' } })
const { event = 'None', missing = 'Subscribe' } = frozen
const list = ['AddToCart', Name.Seen] as const
const paid = Math.random() > 0.5

class Config {
  static event = 'StartTrial'
}

fbq('track', Name.Booked) // expect: meta-pixel/track:Schedule
fbq('track', Other.A) // expect: meta-pixel/track:Contact
fbq('track', settings.event) // expect: meta-pixel/track:Lead
fbq('track', frozen.event) // expect: meta-pixel/track:Search
fbq('track', frozen.other) // expect: meta-pixel/track:Donate
fbq('track', missing) // expect: meta-pixel/track:Subscribe
fbq('track', list[1]) // expect: meta-pixel/track:ViewContent
fbq('track', paid ? 'Purchase' : 'Lead') // expect: meta-pixel/track:Purchase, meta-pixel/track:Lead
fbq('track', Config.event) // expect: meta-pixel/track:StartTrial
fbq('track', `Booked${'-'}now`) // expect: meta-pixel/track
fbq('init', import.meta.env.VITE_PIXEL ?? settings.pixel) // expect: meta-pixel/init
fbq('track', new Date().toString()) // expect: meta-pixel/track
