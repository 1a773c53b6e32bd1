// Größe 🏥
const größe = "🏥"; fbq("track", "Schuhgröße"); /* ü */ ttq.track("Ä")
