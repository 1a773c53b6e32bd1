import ReactPixel from './react-facebook-pixel'
import { event } from './vue-gtag/index.js'

ReactPixel.init('739215804416253')
ReactPixel.track('Lead')
event('booked')
