export const FILTERS = `
||connect.facebook.net^$third-party
||www.google-analytics.com/g/collect
||px.ads.linkedin.com^
harbor.example##+js(set, fbq, noopFunc)
`
export const COOKIES = ['_fbp', '_fbc', '_ga', '_ttp', '_scid', '_pin_unauth', 'li_fat_id']
