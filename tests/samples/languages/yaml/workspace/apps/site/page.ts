import { track } from '@clinic/analytics'

track('Contact') // expect: meta-pixel/track:Contact
