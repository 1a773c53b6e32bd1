import { track } from 'utils/track'

track('Lead') // expect: tiktok-pixel/track:Lead
