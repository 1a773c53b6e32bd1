import { report, track } from '../lib/track'

track({ event: 'Schedule', props: { content_name: 'Fertility' } })
track({ event: 'SubmitForm', person: { email: form.email } })
report({ name: 'Contact', data: { topic: 'Fertility' } })
