// Praxis für Größe
const größe: string = "🏥"; (window as any).fbq("track", "Größe") // ü
