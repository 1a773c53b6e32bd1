import analytics, { Analytics } from './analytics'

const own = new Analytics()
own.start(form.email) // expect: meta-pixel/init sends email
analytics.booked('Follow-up') // expect: meta-pixel/track:Schedule
Analytics.visit('Contact') // expect: tiktok-pixel/track:Contact
