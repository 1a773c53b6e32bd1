import { createContext, useContext, useState } from 'react'

const VisitContext = createContext(null)

export const useVisit = () => useContext(VisitContext)

export function VisitProvider({ children }) {
  const [street, setStreet] = useState('')
  return <VisitContext.Provider value={{ street, setStreet }}>{children}</VisitContext.Provider>
}
