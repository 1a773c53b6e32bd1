import { load } from '../lib/load'

load('https://www.redditstatic.com/ads/pixel.js')
load(`https://s.pinimg.com/ct/core.js`, () => pintrk('page'))
