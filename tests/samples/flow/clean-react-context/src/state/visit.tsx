import { createContext, useContext, useState } from 'react'

const VisitContext = createContext(null)

export const useVisit = () => useContext(VisitContext)

export function VisitProvider({ children }) {
  const [layout, setLayout] = useState('')
  return <VisitContext.Provider value={{ layout, setLayout }}>{children}</VisitContext.Provider>
}
