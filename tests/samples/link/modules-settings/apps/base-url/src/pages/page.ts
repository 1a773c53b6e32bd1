import { contact } from 'contact'

contact(form.phone) // expect: meta-pixel/track:Contact sends phone
