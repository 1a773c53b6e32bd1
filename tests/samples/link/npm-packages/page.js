import ReactPixel from 'react-facebook-pixel'
import TiktokPixel from 'tiktok-pixel'
import ReactGA from 'react-ga4'
import TagManager from 'react-gtm-module'

ReactPixel.init('284519960312745', { em: user.email }) // expect: meta-pixel/wrapper-init sends email
ReactPixel.track('Schedule') // expect: meta-pixel/wrapper-track:Schedule
TiktokPixel.init('C91BA2D4E5F60718293A') // expect: tiktok-pixel/wrapper-init
ReactGA.initialize('G-4K2M8N1P0Q') // expect: google-analytics/wrapper-init
TagManager.initialize({ gtmId: 'GTM-5K7QX2' }) // expect: google-tag-manager/wrapper-init
