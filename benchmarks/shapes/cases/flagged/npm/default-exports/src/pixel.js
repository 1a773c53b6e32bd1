import ReactPixel from 'react-facebook-pixel'
import TiktokPixel from 'tiktok-pixel'
import ReactGA from 'react-ga4'
import TagManager from 'react-gtm-module'

ReactPixel.init('739215804416253', { em: session.email })
ReactPixel.trackSingleCustom('739215804416253', 'PortalLogin')
TiktokPixel.init('C9H4VQ3BG7KTR2M0XLPA', { email: session.email })
TiktokPixel.track('Contact')
ReactGA.initialize('G-7H2QX9LBW4')
ReactGA.event({ category: 'Care', action: 'Booked' })
TagManager.initialize({ gtmId: 'GTM-P4X7RB2' })
TagManager.dataLayer({ dataLayer: { event: 'booked' } })
