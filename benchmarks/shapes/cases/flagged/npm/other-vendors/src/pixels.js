import SnapPixel from 'react-snapchat-pixel'
import PinterestTag from 'react-pinterest-tag'
import LinkedInTag from 'react-linkedin-insight'
import RedditPixel from 'react-reddit-pixel'

SnapPixel.init('5d7b2c1e-4a90-4f6e-9b3d-27c1f0a86e54', { user_email: session.email })
SnapPixel.track('RESERVE')
PinterestTag.init('2613908475521')
PinterestTag.track('lead')
LinkedInTag.init('4471920')
LinkedInTag.track('9241107')
RedditPixel.init('a2_g4k9x1tz')
RedditPixel.track('Lead')
