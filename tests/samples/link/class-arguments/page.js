import { Door } from './door.js'

new Door('chart', 'A1').event('drawn', { as: 'bars' }) // somebody else's

const reddit = new Door('rdt', 'a2_c91b')
reddit.open() // expect: reddit-pixel/init
reddit.event('Lead', { topic: 'Sleep clinic' }) // expect: reddit-pixel/track:Lead
new Door('fbq', '284519960312745').event('Schedule') // expect: meta-pixel/track:Schedule
