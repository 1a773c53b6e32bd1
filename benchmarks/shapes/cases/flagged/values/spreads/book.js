const call = ['track', 'Lead']
const base = { content_category: 'care' }

fbq(...call)
fbq(...['trackCustom', 'Directions'], { ...base, city: 'Bath' })
ttq.identify({ ...{ email: form.email.value } })
