import { createContext, useContext, type ReactNode } from 'react'

type Tell = (name: string, details?: object) => void
const AnalyticsContext = createContext<{ tell: Tell } | null>(null)

export function AnalyticsProvider({ children }: { children: ReactNode }) {
  const tell: Tell = (name, details) => window.snaptr('track', name, details)
  return <AnalyticsContext.Provider value={{ tell }}>{children}</AnalyticsContext.Provider>
}

export const useTell = () => useContext(AnalyticsContext)!
