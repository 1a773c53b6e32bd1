import ReactPixel from './react-facebook-pixel'
import { track } from 'some-analytics-of-ours'

ReactPixel.init('284519960312745')
track('Schedule')
