import { lead } from '@/pixel' // without settings that can be read, habit decides

lead('Lead') // expect: meta-pixel/track:Lead
