import type { Action } from './runtime'

export const action: Action<Ads> = {
  title: 'Report a booking',
  perform: (ttq, { payload, settings }) => {
    ttq.instance(settings.pixel).identify({ email: payload.address }) // expect: tiktok-pixel/identify
    ttq.track(payload.event, payload.properties) // expect: tiktok-pixel/track
  },
}

export const contact: Action<Queue> = {
  perform: (_hsq, event) => {
    _hsq.push(['identify', { email: event.payload.address }]) // expect: hubspot/identify
  },
}

whenLoaded(({ fbq }) => fbq('track', 'Lead')) // expect: meta-pixel/track:Lead
export default {
  mounted(page) {
    page.pintrk('track', 'signup') // expect: pinterest-tag/track:signup
  },
}
