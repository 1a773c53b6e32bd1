import { lead } from '@clinic/tracking'
import { visit } from '@clinic/tracking/visits'
import { contact } from 'apps/base-url/src/contact'

lead(form.email) // expect: meta-pixel/track:Lead
visit('Check-up') // expect: meta-pixel/track:Schedule
contact(form.phone) // expect: meta-pixel/track:Contact sends phone
