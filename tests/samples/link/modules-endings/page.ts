import { lead } from './lib/declared'
import { track } from './lib/track'
import { track as same } from './lib/track.js'
import { track as quiet } from './lib/track/'
import { click } from './lib/button.js'
import { page } from './lib/module.mjs?worker'
import { start } from './parts'

track('A') // expect: meta-pixel/track:A
same('B') // expect: meta-pixel/track:B
quiet('C')
click('Contact') // expect: meta-pixel/track:Contact
page('Map') // expect: meta-pixel/track:Map
lead('Lead') // expect: meta-pixel/track:Lead
start('Search') // expect: tiktok-pixel/track:Search
