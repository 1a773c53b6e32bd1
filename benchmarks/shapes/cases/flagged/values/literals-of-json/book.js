const settings = JSON.parse('{"pixel": "739215804416253", "events": {"booked": "Schedule"}}')

fbq('init', settings.pixel)
fbq('track', settings.events.booked)
