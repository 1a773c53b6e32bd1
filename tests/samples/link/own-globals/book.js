analytics.track('Lead') // expect: meta-pixel/track:Lead
gtag('event', 'booked') // expect: google-analytics/event:booked
snaptr('track', 'SIGN_UP') // expect: snapchat-pixel/track:SIGN_UP
ttq.track('Contact') // expect: tiktok-pixel/track:Contact
pintrk('track', 'lead') // expect: pinterest-tag/track:lead
rdt('track', 'Lead') // expect: reddit-pixel/track:Lead
