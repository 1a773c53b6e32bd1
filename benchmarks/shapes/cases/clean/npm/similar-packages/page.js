import Pixel from 'react-pixel-art'
import { track } from 'tiktok-video-player'
import { event } from 'd3-selection'
import ReactFacebookPixel from 'react-facebook-pixels-of-art'

Pixel.init({ width: 16 })
track('subtitles.vtt')
event('zoom')
ReactFacebookPixel.track('Lead')
