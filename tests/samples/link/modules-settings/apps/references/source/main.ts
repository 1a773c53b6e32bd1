import send from '@/track'

send('Lead') // expect: meta-pixel/track:Lead
