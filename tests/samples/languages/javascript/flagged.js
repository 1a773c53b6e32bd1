fbq('init', '1592118847501145', { em: form.email.value }) // expect: meta-pixel/init sends email
window['fbq']('track', 'PageView') // expect: meta-pixel/track:PageView
self.fbq('track', paid ? 'Purchase' : 'Lead') // expect: meta-pixel/track:Purchase, meta-pixel/track:Lead
new Image().src = 'https://www.facebook.com/tr?id=1592118847501145&ev=ViewContent' // expect: meta-pixel/beacon:ViewContent
