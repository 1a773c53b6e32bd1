import { lead } from '~pixel'

lead(form.email) // expect: meta-pixel/track:Lead sends email
